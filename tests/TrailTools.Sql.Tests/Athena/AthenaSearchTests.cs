using System.Collections.Concurrent;
using TrailTools.Engines;
using TrailTools.Engines.LogScan;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Logs.Folders;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Sql.Tests.Fakes;
using TrailTools.Sql.Tests.Store;
using TrailTools.Tests;

namespace TrailTools.Sql.Tests.Athena;

/// <summary>A table at Athena answers what reading its log files answers, event by event, as far as it has columns.</summary>
public class AthenaSearchTests
{
    /// <summary>All that the documented columns have of an event.</summary>
    private static readonly Field[] Documented =
    [
        .. FieldMap.Columns.Where(static field => field.Name is not ("SourceIdentity" or "UserIdentity" or "Resources")),
        .. new[]
        {
            "userIdentity.principalId", "userIdentity.userName", "userIdentity.invokedBy", "userIdentity.sessionContext.sessionIssuer.arn", "userIdentity.sessionContext.attributes.creationDate",
            "userIdentity.sessionContext.webIdFederationData.federatedProvider", "userIdentity.sessionContext.webIdFederationData.attributes", "userIdentity.onBehalfOf.userId",
            "resources.ARN", "resources.accountId", "resources.type", "eventVersion", "apiVersion", "serviceEventDetails", "sharedEventID", "vpcEndpointId", "addendum.reason",
            "sessionCredentialFromConsole", "edgeDeviceDetails", "tlsDetails.tlsVersion", "tlsDetails.clientProvidedHostHeader",
        }.Select(FieldMap.Find),
    ];

    private readonly ConcurrentDictionary<string, string> _identities = new();

    [Theory]
    [MemberData(nameof(RandomQuestions.Parts), MemberType = typeof(RandomQuestions))]
    public Task Of_sample_logs(int part) => Agree(Repository.SampleLogs, part);

    [Theory]
    [MemberData(nameof(RandomQuestions.Parts), MemberType = typeof(RandomQuestions))]
    public Task Of_real_logs(int part) => Agree(Repository.RequireSharedLogs(), part);

    private async Task Agree(string folder, int part)
    {
        var log = new StoreLog();
        var everything = await Ask(Scan([folder]), new EventQuestion { IncludeDuplicate = true }, log);
        var skipped = log.Errors.Select(static error => error.Subject).ToHashSet();
        string[] paths = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !skipped.Contains(path)).Order(StringComparer.Ordinal)];
        var athena = new LocalAthena(paths);

        foreach (var question in RandomQuestions.Over(everything, part).Where(static question => !Asks(question.Condition, static one => one is RecordMatch || FieldOf(one) is { Name: "Resources" or "UserIdentity" or "SourceIdentity" })))
        {
            var expected = (await Ask(Scan(paths), question, NullTrailLog.Instance)).Select(Identity).Order(StringComparer.Ordinal).ToArray();
            var found = (await Ask(athena.Engine(), question, NullTrailLog.Instance)).ToArray();
            Assert.All(found, static one => Assert.True(one.IsRebuilt));
            var identities = found.Select(Identity).Order(StringComparer.Ordinal).ToArray();
            Assert.True(expected.SequenceEqual(identities), $"{question.Condition} {question.Time} {question.IncludeDuplicate}: {expected.Length} of the logs, {found.Length} of Athena\n{string.Join('\n', expected.Except(identities).Take(2))}\n---\n{string.Join('\n', identities.Except(expected).Take(2))}\n{athena.Asked[^1][athena.Asked[^1].IndexOf("FROM", StringComparison.Ordinal)..]}");
        }
    }

    private static LogScanEngine Scan(IReadOnlyList<string> paths) => new(new FolderLogStore(paths), new LogReadLimits());

    private static async Task<List<TrailEvent>> Ask(ITrailEngine engine, EventQuestion question, ITrailLog log)
    {
        var found = new List<TrailEvent>();
        await foreach (var batch in engine.SearchAsync(question, new SearchSummary(), log, TestContext.Current.CancellationToken))
            found.AddRange(batch);
        return found;
    }

    /// <summary>Questions find the same events again and again.</summary>
    private string Identity(TrailEvent found) => _identities.GetOrAdd(found.ToJson(), _ => string.Join('|', Documented.Select(field => field.Cell(found.Record))));

    private static bool Asks(Condition condition, Func<Condition, bool> what) => what(condition) || condition switch
    {
        AllOf all => all.Parts.Any(part => Asks(part, what)),
        AnyOf any => any.Parts.Any(part => Asks(part, what)),
        Negation negation => Asks(negation.Part, what),
        _ => false,
    };

    private static Field? FieldOf(Condition condition) => condition switch
    {
        Comparison one => one.Field,
        WildcardMatch one => one.Field,
        PatternMatch one => one.Field,
        AddressMatch one => one.Field,
        Presence one => one.Field,
        Truthiness one => one.Field,
        _ => null,
    };
}
