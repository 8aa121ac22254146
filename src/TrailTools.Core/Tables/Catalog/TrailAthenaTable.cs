using TrailTools.Cloud;
using TrailTools.Tables;

namespace TrailTools;

/// <summary>A table of Athena over CloudTrail's log files.</summary>
public sealed record TrailAthenaTable
{
    internal TrailAthenaTable()
    {
    }

    /// <summary>Its name.</summary>
    public string Name { get; internal init; } = "";

    /// <summary>Its database.</summary>
    public string Database { get; internal init; } = "";

    /// <summary>The bucket with the log files; null where its location is not in CloudTrail's layout.</summary>
    public string? BucketName { get; internal init; }

    /// <summary>What stands before AWSLogs/ in keys; null for nothing.</summary>
    public string? KeyPrefix { get; internal init; }

    /// <summary>The organization whose accounts' folders it reads, o-...; null for folders of accounts alone.</summary>
    public string? OrganizationId { get; internal init; }

    /// <summary>The folder over which it was made, such as s3://bucket/AWSLogs/; null for a view.</summary>
    public string? Location { get; internal init; }

    /// <summary>The accounts that it reads; none where it does not list them.</summary>
    public NameList Accounts { get; internal init; } = new([]);

    /// <summary>Whether each query has to name one account: so it is with more than 100.</summary>
    public bool IsAccountInjected { get; internal init; }

    /// <summary>The Regions that it reads; none where it does not list them.</summary>
    public NameList Regions { get; internal init; } = new([]);

    /// <summary>The first day that it reads; null where it does not say one.</summary>
    public DateOnly? FirstDay { get; internal init; }

    /// <summary>The columns that AWS does not document.</summary>
    public NameList ExtraColumns { get; internal init; } = new([]);

    /// <summary>The columns that AWS documents and the table has not.</summary>
    public NameList MissingColumns { get; internal init; } = new([]);

    /// <summary>The accounts that have log files and are not read; null where nobody looked.</summary>
    public NameList? NewAccounts { get; internal init; }

    /// <summary>The Regions that have log files, or that AWS has, and are not read; null where nobody looked.</summary>
    public NameList? NewRegions { get; internal init; }

    /// <summary>The workgroup to query it in; null for the primary one.</summary>
    public string? WorkGroup { get; internal init; }

    /// <summary>Where results of queries go, such as s3://bucket/; null where the workgroup says it.</summary>
    public string? OutputLocation { get; internal init; }

    /// <summary>The Region of Athena.</summary>
    public string Region { get; internal init; } = "";

    /// <summary>The account whose table it is, 12 digits.</summary>
    public string AccountId { get; internal init; } = "";

    /// <summary>Whether this is how it would be, and not how it is.</summary>
    public bool Planned { get; internal init; }

    /// <summary>How it is cut; what a search asks by.</summary>
    internal TableLayout? Layout { get; init; }

    /// <summary>The connection that found it; never shown, never serialised.</summary>
    internal ICloud? Cloud { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Database}.{Name}";
}
