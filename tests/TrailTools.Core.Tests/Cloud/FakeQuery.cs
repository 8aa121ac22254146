using System.Text;
using TrailTools.Cloud.Athena;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>A query of Athena in memory: its states one after another, one each time that it is asked for, and then its result.</summary>
internal sealed class FakeQuery(QueryRequest request)
{
    private readonly Queue<string> _states = new();
    private FakeCloud? _cloud;
    private QueryExecution? _told;

    public QueryRequest Request { get; } = request;

    public string Id { get; private set; } = "";

    public string WorkGroup => _told!.WorkGroup!;

    public IReadOnlyList<ResultColumn> Columns { get; init; } = [];

    public IReadOnlyList<IReadOnlyList<string?>> Rows { get; init; } = [];

    /// <summary>The states before the last one.</summary>
    public IReadOnlyList<string> Way { get; init; } = [QueryExecution.Queued, QueryExecution.Running];

    public string End { get; init; } = QueryExecution.Succeeded;

    public string? Reason { get; init; }

    public int? ErrorCategory { get; init; }

    public string StatementType { get; init; } = "DML";

    public long BytesScanned { get; init; }

    public bool IsReused { get; init; }

    /// <summary>What GetQueryResults has: a SELECT's rows come behind the columns' names.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> AllRows => StatementType == "DML" ? [[.. Columns.Select(static column => column.Name)], .. Rows] : Rows;

    public void Begin(FakeCloud cloud, int number, WorkGroupDescription group, string? place)
    {
        (_cloud, Id) = (cloud, $"00000000-0000-4000-8000-{number:D12}");
        foreach (var state in Way.Append(End))
            _states.Enqueue(state);
        _told = new QueryExecution(Id, Request.Sql, QueryExecution.Queued)
        {
            Database = Request.Database ?? "default",
            WorkGroup = group.Name,
            HasManagedResult = group.HasManagedResults,
            OutputLocation = group.HasManagedResults ? null : $"{place!.TrimEnd('/')}/{Id}.csv",
            StatementType = StatementType,
            SubmittedAt = cloud.Now,
            IsReused = IsReused,
        };
    }

    public QueryExecution Tell()
    {
        if (_told!.IsOver)
            return _told;

        _told = _told with { State = _states.Dequeue(), BytesScanned = BytesScanned, StateReason = Reason, ErrorCategory = ErrorCategory };
        if (_told.State == QueryExecution.Succeeded)
            WriteFile();
        return _told;
    }

    public void Stop() => _told = _told!.IsOver ? _told : _told with { State = QueryExecution.Cancelled, BytesScanned = BytesScanned };

    /// <summary>As Athena writes it: each text in quotes, none for null.</summary>
    private void WriteFile()
    {
        if (_told!.OutputLocation is not { } place)
            return;

        var csv = new StringBuilder();
        foreach (var row in AllRows)
            csv.AppendJoin(',', row.Select(static value => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")).Append('\n');
        var parts = place["s3://".Length..].Split('/', 2);
        if (_cloud!.Buckets.All.ContainsKey(parts[0]))
            _cloud.Objects.Add(parts[0], parts[1], csv.ToString());
    }
}
