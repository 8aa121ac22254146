namespace TrailTools.Query.Fields;

/// <summary>What a field's values are compared as.</summary>
internal enum FieldKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>Any JSON, of which the value itself tells what it is.</summary>
    Json,
}
