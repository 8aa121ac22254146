using TrailTools.Cloud.Athena;
using TrailTools.Retention;

namespace TrailTools.Tables.Planning;

/// <summary>What is asked of a table, as far as the user or the pipeline said.</summary>
/// <param name="Logs">Whose log files it is to read.</param>
internal sealed record TableAsk(RetentionAsk Logs)
{
    /// <summary>The database that every account has.</summary>
    public const string DefaultDatabase = "default";

    /// <summary>Its name; null for the one that CloudTrail's console gives.</summary>
    public string? Name { get; init; }

    /// <summary>Its database.</summary>
    public string Database { get; init; } = DefaultDatabase;

    /// <summary>The organization whose accounts' folders it is to read; empty for accounts alone, null where nobody said.</summary>
    public string? OrganizationId { get; init; }

    /// <summary>The accounts; null for those that are found and the trail's own.</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>The Regions, also by wildcards; null for all.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>The first day; null for the first one that has log files.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Columns that AWS does not document.</summary>
    public IReadOnlyList<CatalogColumn> ExtraColumns { get; init; } = [];

    /// <summary>Whether the bucket has a store that was uploaded, in place of log files. Nobody looks what is in it: accounts, Regions and the first day are given.</summary>
    public bool IsStore { get; init; }

    /// <summary>The workgroup to make and query it in; null for the primary one.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where results go; null for the workgroup's place, or else a bucket that is made for them.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>Whether a table that is another may be replaced.</summary>
    public bool Replaces { get; init; }

    /// <summary>What it is called. CloudTrail's console names a table so when it makes one.</summary>
    public TableId Id => new(Database, Name ?? $"cloudtrail_logs_{string.Concat(Logs.BucketName.ToLowerInvariant().Select(static letter => char.IsAsciiLetterOrDigit(letter) ? letter : '_'))}");
}
