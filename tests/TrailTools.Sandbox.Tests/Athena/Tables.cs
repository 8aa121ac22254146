namespace TrailTools.Sandbox.Tests.Athena;

/// <summary>Tables of tests.</summary>
internal static class Tables
{
    /// <summary>A table whose partitions are projected by account, Region and day.</summary>
    public static string Projected(string name = "`default`.`logs`", string range = "2026/03/01,NOW", string accounts = "111122223333,444455556666", string accountType = "enum") => $$"""
        CREATE EXTERNAL TABLE {{name}} (
            `eventversion` STRING,
            `useridentity` STRUCT<type: STRING, arn: STRING, sessioncontext: STRUCT<attributes: STRUCT<mfaauthenticated: STRING>>>,
            `eventtime` STRING,
            `eventname` STRING COMMENT 'What was called',
            `requestparameters` STRING,
            `readonly` STRING,
            `resources` ARRAY<STRUCT<arn: STRING, type: STRING>>
        )
        {{Rest(range, accounts, accountType)}}
        """;

    /// <summary>What follows a table's columns.</summary>
    public static string Rest(string range = "2026/03/01,NOW", string accounts = "111122223333,444455556666", string accountType = "enum", string regions = "eu-central-1,us-east-1") => $$"""
        PARTITIONED BY (`account` STRING, `region` STRING, `day` STRING)
        ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
        STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat'
        OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
        LOCATION 's3://trail-logs-bucket/AWSLogs/'
        TBLPROPERTIES (
            'projection.enabled' = 'true',
            'projection.account.type' = '{{accountType}}',
            'projection.account.values' = '{{accounts}}',
            'projection.region.type' = 'enum',
            'projection.region.values' = '{{regions}}',
            'projection.day.type' = 'date',
            'projection.day.format' = 'yyyy/MM/dd',
            'projection.day.range' = '{{range}}',
            'projection.day.interval' = '1',
            'projection.day.interval.unit' = 'DAYS',
            'storage.location.template' = 's3://trail-logs-bucket/AWSLogs/${account}/CloudTrail/${region}/${day}'
        )
        """;

    /// <summary>The key of a log file.</summary>
    public static string Key(string account, string region, string day, string name = "a")
        => $"AWSLogs/{account}/CloudTrail/{region}/{day}/{account}_CloudTrail_{region}_{day.Replace("/", "", StringComparison.Ordinal)}T0000Z_{name}.json.gz";

    /// <summary>A record.</summary>
    public static string Record(string name, string more = "") => $$$"""{"eventVersion":"1.11","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/alice"},"eventTime":"2026-03-04T12:00:00Z","eventName":"{{{name}}}","readOnly":true{{{more}}}}""";
}
