using TrailTools.Diagnostics;
using TrailTools.Tables;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Dialect;

/// <summary>Queries that AWS publishes bind against a table with the documented columns.</summary>
public sealed class PublishedQueryTests : IDisposable
{
    private static readonly string[] Names = ["cloudtrail_logs", "cloudtrail"];

    private readonly AthenaDatabase _database = new();

    public PublishedQueryTests()
    {
        var columns = CloudTrailColumns.Documented.Select(static column => $"{column.Name} {TypeOf(column.Type)}")
            .Concat(PartitionColumns.Names.Concat(PartitionColumns.OtherNames.Keys).Select(static name => $"\"{name}\" VARCHAR"));
        foreach (var name in Names)
            _database.Run($"CREATE TABLE {name} ({string.Join(", ", columns)})");
    }

    [Theory]
    [MemberData(nameof(PublishedQueries.Statements), MemberType = typeof(PublishedQueries))]
    public void A_published_query_binds(string sql) => Assert.NotEmpty(_database.Columns(sql));

    [Theory]
    [InlineData("CREATE TABLE cloudtrail_orc AS SELECT eventversion FROM cloudtrail")]
    [InlineData("INSERT INTO cloudtrail_orc SELECT eventversion FROM cloudtrail")]
    public void Statements_that_change_something_are_refused(string sql)
        => Assert.Equal("SqlUnsupported", Assert.Throws<TrailException>(() => _database.Columns(sql)).Id);

    public void Dispose() => _database.Dispose();

    private static string TypeOf(ColumnType type) => type switch
    {
        StructType row => $"STRUCT({string.Join(", ", row.Fields.Select(static field => $"\"{field.Name}\" {TypeOf(field.Type)}"))})",
        ListType list => TypeOf(list.Item) + "[]",
        MapType => "MAP(VARCHAR, VARCHAR)",
        _ => "VARCHAR",
    };
}
