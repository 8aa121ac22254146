namespace TrailTools.Cloud.Athena;

/// <summary>A query to be started.</summary>
/// <param name="Sql">Its text: 1 to 262,144 bytes of UTF-8.</param>
internal sealed record QueryRequest(string Sql)
{
    /// <summary>The database of tables that the text names without one; null for Athena's own choice, default.</summary>
    public string? Database { get; init; }

    /// <summary>The workgroup that it runs in; the primary one if null.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where its result goes, such as s3://bucket/prefix/; null for the workgroup's place. A workgroup that enforces its settings does not look at it.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>SQL that Athena puts in place of the text's question marks, in their order: 1 to 1,024 characters each, a text as a literal in quotes.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>How old an earlier result of the same text may be to be given again for nothing, in whole minutes up to 7 days; null for a new one.</summary>
    public TimeSpan? ReuseMaxAge { get; init; }

    /// <summary>A name for this start, 32 to 128 characters: two starts with one token are one query.</summary>
    public string Token { get; init; } = Guid.NewGuid().ToString();
}
