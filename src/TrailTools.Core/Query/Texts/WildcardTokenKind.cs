namespace TrailTools.Query.Texts;

/// <summary>What a part of a wildcard pattern stands for.</summary>
internal enum WildcardTokenKind
{
    /// <summary>One character out of a set; a set of one is a literal.</summary>
    OneOf,

    /// <summary>Any one character: a question mark.</summary>
    AnyOne,

    /// <summary>Any characters, or none: an asterisk.</summary>
    Any,
}
