using DuckDB.NET.Data;
using TrailTools.Bench.Inputs;

namespace TrailTools.Bench.Probes;

/// <summary>DuckDB's own reader of JSON.</summary>
internal static class DuckDb
{
    /// <summary>Whole records, as an event of ours is one; the name is looked up in each.</summary>
    public static readonly (string Type, string Name) WholeRecords = ("JSON", "r->>'eventName'");

    /// <summary>Three fields of them, by a schema: the least that can be asked.</summary>
    public static readonly (string Type, string Name) ThreeFields = ("STRUCT(eventName VARCHAR, eventTime VARCHAR, userIdentity JSON)", "r.eventName");

    /// <summary>All fields that AWS documents for a table in Athena.</summary>
    private const string AllFields = """
        STRUCT(eventVersion VARCHAR, userIdentity STRUCT(type VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, invokedBy VARCHAR, accessKeyId VARCHAR, userName VARCHAR,
            onBehalfOf STRUCT(userId VARCHAR, identityStoreArn VARCHAR), sessionContext STRUCT(attributes STRUCT(mfaAuthenticated VARCHAR, creationDate VARCHAR),
            sessionIssuer STRUCT(type VARCHAR, principalId VARCHAR, arn VARCHAR, accountId VARCHAR, userName VARCHAR), ec2RoleDelivery VARCHAR,
            webIdFederationData STRUCT(federatedProvider VARCHAR, attributes MAP(VARCHAR, VARCHAR)))), eventTime VARCHAR, eventSource VARCHAR, eventName VARCHAR, awsRegion VARCHAR,
            sourceIPAddress VARCHAR, userAgent VARCHAR, errorCode VARCHAR, errorMessage VARCHAR, requestParameters VARCHAR, responseElements VARCHAR, additionalEventData VARCHAR,
            requestID VARCHAR, eventID VARCHAR, readOnly VARCHAR, resources STRUCT(ARN VARCHAR, accountId VARCHAR, type VARCHAR)[], eventType VARCHAR, apiVersion VARCHAR,
            recipientAccountId VARCHAR, serviceEventDetails VARCHAR, sharedEventID VARCHAR, vpcEndpointId VARCHAR, vpcEndpointAccountId VARCHAR, eventCategory VARCHAR,
            addendum STRUCT(reason VARCHAR, updatedFields VARCHAR, originalRequestID VARCHAR, originalEventID VARCHAR), sessionCredentialFromConsole VARCHAR, edgeDeviceDetails VARCHAR,
            tlsDetails STRUCT(tlsVersion VARCHAR, cipherSuite VARCHAR, clientProvidedHostHeader VARCHAR))
        """;

    /// <summary>Reads the events of a name.</summary>
    /// <returns>How many there are.</returns>
    public static long Find(string folder, string name, (string Type, string Name) record)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"select r from (select unnest(Records) as r from {Records(folder, record.Type)}) where ({record.Name}) = '{name}'";
        using var reader = command.ExecuteReader();
        var found = 0L;
        while (reader.Read())
            found++;
        return found;
    }

    /// <summary>Asks a question in SQL.</summary>
    /// <returns>The number that is the answer.</returns>
    public static long Ask(string folder, SqlQuestion question)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = question.Of($"(select unnest(Records, max_depth := 2) from {Records(folder, question.Fields)})");
        return (long)command.ExecuteScalar()!;
    }

    /// <summary>Writes all fields that AWS documents as a Parquet file.</summary>
    /// <returns>How many events there are.</returns>
    public static long Convert(string folder, string path)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"copy (select unnest(Records, max_depth := 2) from {Records(folder, AllFields)}) to '{path.Replace("'", "''", StringComparison.Ordinal)}' (format parquet, compression zstd)";
        return command.ExecuteNonQuery();
    }

    private static string Records(string folder, string type)
        => $$"""read_json('{{folder.Replace("'", "''", StringComparison.Ordinal)}}/**/*.json.gz', columns = {Records: '{{type}}[]'}, maximum_object_size = 100000000)""";
}
