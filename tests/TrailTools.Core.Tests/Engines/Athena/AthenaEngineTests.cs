using TrailTools.Cloud.Athena;
using TrailTools.Core.Tests.Cloud;
using TrailTools.Core.Tests.Diagnostics;
using TrailTools.Costs;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Tables;

namespace TrailTools.Core.Tests.Engines.Athena;

public class AthenaEngineTests
{
    private static readonly TableLayout Table = new(new TableId("default", "logs"), [new("eventtime", "string"), new("eventname", "string"), new("recipientaccountid", "string"), new("eventid", "string")])
    {
        Day = new PartitionKey("day", PartitionKind.Date) { Format = "yyyy/MM/dd" },
    };

    private static readonly EventQuestion Day = new() { Time = new TimeRange(new DateTimeOffset(2026, 3, 4, 0, 0, 0, TimeSpan.Zero), null) };

    private readonly FakeCloud _cloud = new();
    private readonly TestLog _log = new();
    private readonly SearchSummary _summary = new();
    private string[] _accounts = [];

    [Fact]
    public async Task Rows_are_events_and_what_does_not_match_is_left_out_here()
    {
        Give(["2026-03-04T10:00:00Z", "CreateUser", "1", "a"], ["2026-03-03T10:00:00Z", "CreateUser", "1", "b"], ["2026-03-04T10:00:01Z", "DeleteUser", "1", "c"], ["no time", "CreateUser", "1", "d"], [null, "CreateUser", "1", "e"]);

        var found = await Ask(Day with { Condition = Named("CreateUser") });

        Assert.Equal("""{"eventTime":"2026-03-04T10:00:00Z","eventName":"CreateUser","eventID":"a","recipientAccountId":"1"}""", Assert.Single(found).ToJson());
        Assert.True(found[0].IsRebuilt);
        Assert.Equal(("Athena", 5, 1, 2, 1234), (_summary.Engine, _summary.EventsRead, _summary.EventsMatched, _summary.EventsWithoutTime, _summary.Bytes));
        Assert.Equal(0.00005m, Math.Round(_summary.Dollars, 5));
        Assert.Contains("2 event(s) have no readable eventTime", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_event_comes_once_unless_copies_are_asked_for()
    {
        string?[] one = ["2026-03-04T10:00:00Z", "CreateUser", "1", "a"];
        Give(one, one, ["2026-03-04T10:00:00Z", "CreateUser", "2", "a"]);

        Assert.Equal(2, (await Ask(Day)).Count);
        Assert.Equal(1, _summary.Duplicates);
        Assert.Equal(3, (await Ask(Day with { IncludeDuplicate = true })).Count);
        Assert.Contains("Two events of the same id have different content", Assert.Single(_log.Warnings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_that_wants_to_be_told_the_account_is_asked_once_for_each()
    {
        _accounts = ["111122223333", "444455556666", "777788889999"];
        _cloud.Athena.Answer = static request => Rows(request, ["2026-03-04T10:00:00Z", "CreateUser", request.Sql.Contains("\"account\" = '444455556666'", StringComparison.Ordinal) ? "444455556666" : "777788889999", request.Sql.Contains("4444", StringComparison.Ordinal) ? "a" : "b"]);

        var found = await Ask(Day with { Condition = new AnyOf([Account("444455556666"), Account("777788889999")]) }, Table with { Account = new PartitionKey("account", PartitionKind.Injected) });

        Assert.Equal(["444455556666", "777788889999"], found.Select(static one => one.AccountId));
        Assert.Equal(2, _cloud.Athena.Queries.Count);
        Assert.Equal("AthenaAccountUnknown", (await Assert.ThrowsAsync<TrailException>(() => Ask(Day with { Condition = Account("999999999999") }, Table with { Account = new PartitionKey("account", PartitionKind.Injected) }))).Id);
    }

    [Fact]
    public async Task The_newest_come_in_their_order_whatever_order_Athena_has()
    {
        Give([.. Enumerable.Range(0, 50).Select(static number => new[] { $"2026-03-04T10:00:{(number * 7) % 50:d2}Z", "x", "1", $"{number}" })]);

        Assert.Equal(["10:00:49", "10:00:48", "10:00:47"], (await Ask(Day with { Newest = 3 })).Select(static one => $"{one.EventTime:HH:mm:ss}"));
    }

    [Fact]
    public async Task What_Athena_gives_beside_the_question_is_said_and_its_text_too()
    {
        Give();

        await Ask(Day with { Condition = new PatternMatch(FieldMap.Property("EventName"), Patterns.Create("^Create(?!User)", true)) });

        Assert.Contains(_log.Words, static text => text.StartsWith("Athena finds more than is asked for", StringComparison.Ordinal) && text.Contains("^Create(?!User)", StringComparison.Ordinal));
        Assert.Contains(_log.Words, static text => text.StartsWith("SELECT", StringComparison.Ordinal));
    }

    private static FakeQuery Rows(QueryRequest request, params string?[][] rows) => new(request)
    {
        Columns = [.. Enumerable.Range(0, 4).Select(static number => new ResultColumn($"c{number}", "varchar"))],
        // In AWS's order of columns the id stands before the account.
        Rows = [.. rows.Select(static row => new[] { row[0], row[1], row[3], row[2] })],
        BytesScanned = 1234,
        Way = [],
    };

    private static Comparison Named(string name) => new(FieldMap.Property("EventName"), ComparisonOperator.Equal, Operand.Of(name));

    private static Comparison Account(string id) => new(FieldMap.Property("AccountId"), ComparisonOperator.Equal, Operand.Of(id));

    private void Give(params string?[][] rows) => _cloud.Athena.Answer = request => Rows(request, rows);

    private async Task<List<TrailEvent>> Ask(EventQuestion question, TableLayout? table = null)
    {
        var engine = new AthenaEngine(new AthenaTarget(_cloud, table ?? Table, PriceTable.Load(PriceTable.ShippedPath).For("eu-west-1"))
        {
            OutputLocation = "s3://results/a/",
            ListAccountsAsync = _ => Task.FromResult<IReadOnlyList<string>>(_accounts),
            EstimateAsync = static (_, _, _) => throw new NotSupportedException(),
        });
        var found = new List<TrailEvent>();
        await foreach (var batch in engine.SearchAsync(question, _summary, _log, TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }
}
