namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>What a column of a result is in a record's JSON.</summary>
internal enum PartKind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false, without quotes.</summary>
    Truth,

    /// <summary>An object or an array as its JSON; a text where it is neither.</summary>
    Json,

    /// <summary>A list of texts as JSON, one of the fields of a list of structs.</summary>
    Items,
}
