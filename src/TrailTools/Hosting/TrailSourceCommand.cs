using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Engines;
using TrailTools.Engines.Athena;
using TrailTools.Engines.EventHistory;
using TrailTools.Engines.LogScan;
using TrailTools.Logs;
using TrailTools.Parameters;
using TrailTools.Query;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that ask events of a source: says where the events are.</summary>
public abstract class TrailSourceCommand : AthenaSourceCommand
{
    private protected TrailSourceCommand()
    {
    }

    /// <summary>Searches the event history: management events of the last 90 days, which every account has for nothing. So it is where no source is given.</summary>
    [Parameter(ParameterSetName = ServiceSet)]
    public SwitchParameter EventHistory { get; set; }

    /// <summary>The name of a table at Athena, with or without its database, that is asked.</summary>
    [Parameter(ParameterSetName = ServiceSet), ValidateNotNullOrEmpty]
    public string? TableName { get; set; }

    /// <summary>Gives an event as often as it was delivered.</summary>
    [Parameter]
    public SwitchParameter IncludeDuplicate { get; set; }

    /// <summary>The name of a variable that takes the search's summary.</summary>
    [Parameter, ValidateNotNullOrEmpty]
    public string? SummaryVariable { get; set; }

    /// <summary>Makes it an error if a file was skipped, or the logs do not reach to the end of the time range. Where -First found enough before, only skipped files are.</summary>
    [Parameter]
    public SwitchParameter RequireComplete { get; set; }

    /// <summary>The Regions whose event history is asked, names and wildcards; null for the usual ones.</summary>
    private protected virtual IReadOnlyList<string>? HistoryRegions => null;

    /// <inheritdoc/>
    private protected override string? NamedTable => TableName;

    /// <summary>The engine for the sources that were given.</summary>
    /// <exception cref="TrailException">None was given.</exception>
    private protected ITrailEngine OpenEngine() => GivenTable is { } table ? OpenAthena(table) : OpenOther();

    private ITrailEngine OpenOther()
    {
        WarnOf(OfAthena, "says something to Athena only");
        return OpenStore()?.OpenEngine() ?? (HasLogs ? new LogScanEngine(OpenLogs(), new LogReadLimits(MaxPlainSize)) : OpenHistory());
    }

    private AthenaEngine OpenAthena(TableInput table)
    {
        if (EventHistory)
            throw NotAlone(table);

        var (cloud, ask) = (ConnectToAthena(), AskOf(""));
        var finder = new AthenaTargetFinder(cloud, Prices);
        var target = table is { IsPlanned: true, Layout: { } planned } ? finder.Planned(planned) : Wait(finder.FindAsync(table.Id, StopToken));
        return new AthenaEngine(target with { WorkGroup = ask.WorkGroup, OutputLocation = ask.OutputLocation, Limits = Limits, AllowFullScan = AllowFullScan });
    }

    private HistoryEngine OpenHistory()
    {
        if (ParameterSetName != ServiceSet || MyInvocation.ExpectingInput)
            throw SourceMissing(null);
        if (!EventHistory)
            Log.Verbose("No source was given: the event history is asked. Other sources are -Path, -BucketName, -TrailName.");

        try
        {
            var cloud = Connect();
            return new HistoryEngine(cloud, Engines.EventHistory.HistoryRegions.Pick(cloud, HistoryRegions));
        }
        catch (TrailException error) when (error.Id == "AwsCredentialsMissing" && !EventHistory)
        {
            throw SourceMissing(error);
        }
    }

    private static TrailException SourceMissing(TrailException? error)
        => TrailException.Invalid("SourceMissing", null, $"Where are the events? Name log files or folders by -Path or -LiteralPath, or pipe them in; a bucket by -BucketName or -TrailName; a store by -Store; a table at Athena by -TableName; or ask the event history by -EventHistory. {error?.Message}".TrimEnd(), error);

    /// <summary>Asks the sources that were given, and tells what was read and found. With -WhatIf it says what that would take instead.</summary>
    /// <param name="query">The question.</param>
    /// <param name="ask">Asks an engine and waits for its answer.</param>
    /// <returns>Whether it was asked.</returns>
    /// <exception cref="TrailException">No source was given, or -RequireComplete was and the answer is not complete.</exception>
    private protected bool Ask(EventQuestion query, Action<ITrailEngine, SearchSummary> ask)
    {
        var summary = new SearchSummary();
        if (SummaryVariable is not null)
            SessionState.PSVariable.Set(SummaryVariable, summary);

        var engine = OpenEngine();
        if (!ShouldProcess($"Read {engine}.", $"Read {engine}?", "Confirm", out var reason))
        {
            if (reason == ShouldProcessReason.WhatIf)
                WriteObject(Wait(engine.EstimateAsync(query, Log, StopToken)));
            return false;
        }

        ask(engine, summary);
        Log.Verbose(summary.ToString());
        if (RequireComplete)
            Completeness.Check(query.Time, summary, DateTimeOffset.UtcNow);
        return true;
    }
}
