namespace TrailTools.Tables.Design;

/// <summary>Properties of tables that are the same in each of ours.</summary>
internal static class TableProperties
{
    /// <summary>The type of a table whose files stay when it goes.</summary>
    public const string External = "EXTERNAL_TABLE";

    /// <summary>Says who made the table.</summary>
    public const string Creator = "created_by";

    /// <summary>Who made ours.</summary>
    public const string OurCreator = "TrailTools";

    /// <summary>Where the account is injected: the accounts that are known, since the projection does not list them.</summary>
    public const string Accounts = "trailtools.accounts";

    /// <summary>How Parquet files are read.</summary>
    /// <remarks>Amazon Athena User Guide, "Parquet SerDe".</remarks>
    public static IReadOnlyDictionary<string, string> Parquet { get; } = new Dictionary<string, string>
    {
        ["serde.serialization.lib"] = "org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe",
        ["inputformat"] = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat",
        ["outputformat"] = "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat",
    };

    /// <summary>How AWS's documented table reads CloudTrail's log files.</summary>
    public static IReadOnlyDictionary<string, string> Format { get; } = new Dictionary<string, string>
    {
        ["serde.serialization.lib"] = "org.apache.hive.hcatalog.data.JsonSerDe",
        ["inputformat"] = "com.amazon.emr.cloudtrail.CloudTrailInputFormat",
        ["outputformat"] = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat",
    };
}
