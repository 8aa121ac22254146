using System.Collections.Concurrent;
using System.Diagnostics;
using TrailTools.Sandbox.Athena.Engine;
using TrailTools.Sandbox.Athena.Executions;
using TrailTools.Sandbox.Athena.Sources;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>Runs queries, each by itself: QUEUED, RUNNING, and how it ends.</summary>
internal sealed class QueryRunner(ExecutionStore executions, QueryGate gate, QueryAnswerer answerer, SandboxClock clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, (CancellationTokenSource Stop, Task Task)> _running = new(StringComparer.Ordinal);

    /// <summary>Starts a query.</summary>
    public void Start(QueryExecution execution)
    {
        var stop = new CancellationTokenSource();
        _running[execution.Id] = (stop, Task.Run(() => RunAsync(execution, stop.Token), CancellationToken.None));
    }

    /// <summary>Stops a query and waits until it has stopped; one that is over stays as it is.</summary>
    public async Task StopAsync(string id)
    {
        if (!_running.TryGetValue(id, out var running))
            return;
        await running.Stop.CancelAsync().ConfigureAwait(false);
        await running.Task.ConfigureAwait(false);
    }

    /// <summary>Waits until a query is over.</summary>
    public Task EndAsync(string id) => _running.TryGetValue(id, out var running) ? running.Task : Task.CompletedTask;

    /// <summary>Stops all queries.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var id in _running.Keys)
            await StopAsync(id).ConfigureAwait(false);
    }

    private async Task RunAsync(QueryExecution execution, CancellationToken stop)
    {
        var clocked = Stopwatch.StartNew();
        var meter = new ScanMeter(execution.Cutoff, bytes => executions.Change(execution.Id, one => one with { Scanned = bytes, EngineMillis = Since(one, clocked) }));
        try
        {
            await gate.PassAsync(QueryExecution.Queued, stop).ConfigureAwait(false);
            stop.ThrowIfCancellationRequested();
            var queued = clocked.ElapsedMilliseconds;
            executions.Change(execution.Id, one => one with { State = QueryExecution.Running, QueueMillis = queued });
            var columns = execution.IsReused ? execution.Columns : await answerer.AnswerAsync(execution, meter, stop).ConfigureAwait(false);
            End(execution, clocked, one => one with { State = QueryExecution.Succeeded, Columns = columns });
        }
        catch (OperationCanceledException)
        {
            End(execution, clocked, static one => one with { State = QueryExecution.Cancelled, Reason = "Query cancelled by user" });
        }
        catch (ScanLimitException error)
        {
            End(execution, clocked, one => one with { State = QueryExecution.Cancelled, Reason = $"Query cancelled! : {error.Message}" });
        }
        catch (QueryException error)
        {
            End(execution, clocked, one => one with { State = QueryExecution.Failed, Reason = error.Message, ErrorCategory = error.Category });
        }
        catch (Exception error)
        {
            // A mistake of the sandbox's own must reach whoever asked, as a failure of AWS would.
            End(execution, clocked, one => one with { State = QueryExecution.Failed, Reason = $"GENERIC_INTERNAL_ERROR: The sandbox failed: {error}", ErrorCategory = 1 });
        }
        finally
        {
            _running.TryRemove(execution.Id, out _);
        }
    }

    private void End(QueryExecution execution, Stopwatch clocked, Func<QueryExecution, QueryExecution> end)
        => executions.Change(execution.Id, one => end(one) with { Completed = clock.Now, EngineMillis = Since(one, clocked) });

    /// <summary>How long a query has been answered, in milliseconds.</summary>
    private static long Since(QueryExecution execution, Stopwatch clocked) => Math.Max(0, clocked.ElapsedMilliseconds - execution.QueueMillis);
}
