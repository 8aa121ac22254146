namespace TrailTools.Queries.Texts;

/// <summary>What a piece of a query's text is.</summary>
internal enum SqlTokenKind
{
    /// <summary>A keyword or a name without quotes.</summary>
    Word,

    /// <summary>A name in double quotes.</summary>
    QuotedName,

    /// <summary>A text in single quotes.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A sign, such as a comma; of a comparison all of its signs.</summary>
    Sign,
}
