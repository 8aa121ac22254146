namespace TrailTools.Hosted.Tests.Hosting;

/// <summary>A table at Athena over log files in AWS's layout, with the columns that tests ask for.</summary>
internal static class SampleTable
{
    /// <summary>The DDL.</summary>
    /// <param name="name">The table's name.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="accounts">The accounts whose folders it reads.</param>
    public static string Ddl(string name, string bucket, params string[] accounts) => $$"""
        CREATE EXTERNAL TABLE {{name}} (
          eventversion STRING, useridentity STRUCT<type:STRING, principalid:STRING, arn:STRING, accountid:STRING, username:STRING>,
          eventtime STRING, eventsource STRING, eventname STRING, awsregion STRING, sourceipaddress STRING, errorcode STRING, requestparameters STRING, eventid STRING)
        PARTITIONED BY (account STRING, region STRING, day STRING)
        ROW FORMAT SERDE 'org.apache.hive.hcatalog.data.JsonSerDe'
        STORED AS INPUTFORMAT 'com.amazon.emr.cloudtrail.CloudTrailInputFormat' OUTPUTFORMAT 'org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat'
        LOCATION 's3://{{bucket}}/AWSLogs/'
        TBLPROPERTIES (
          'projection.enabled' = 'true',
          'projection.account.type' = 'enum', 'projection.account.values' = '{{string.Join(',', accounts)}}',
          'projection.region.type' = 'enum', 'projection.region.values' = 'eu-central-1,eu-west-1,sa-east-1,us-east-1',
          'projection.day.type' = 'date', 'projection.day.format' = 'yyyy/MM/dd', 'projection.day.range' = '2026/01/01,NOW',
          'storage.location.template' = 's3://{{bucket}}/AWSLogs/${account}/CloudTrail/${region}/${day}')
        """;
}
