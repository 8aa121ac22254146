using TrailTools.Sandbox.Athena.Executions;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>Holds queries where a test or a user wants them: waiting for their turn, or running.</summary>
public sealed class QueryGate
{
    private readonly object _lock = new();
    private readonly Dictionary<string, TaskCompletionSource> _held = [];
    private readonly Dictionary<string, TaskCompletionSource> _reached = [];

    internal QueryGate()
    {
    }

    /// <summary>Holds queries from now on.</summary>
    /// <param name="state">Where: QUEUED or RUNNING. Those that run are held when they have a first row.</param>
    /// <exception cref="ArgumentException">It is another state.</exception>
    public void Hold(string state)
    {
        var upper = state?.ToUpperInvariant();
        if (upper is not (QueryExecution.Queued or QueryExecution.Running))
            throw new ArgumentException($"'{state}' is no state that queries can be held in: QUEUED or RUNNING is expected.", nameof(state));
        lock (_lock)
        {
            _held.TryAdd(upper, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
            _reached.TryAdd(upper, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        }
    }

    /// <summary>Lets all go on.</summary>
    public void Release()
    {
        lock (_lock)
        {
            foreach (var held in _held.Values)
                held.SetResult();
            _held.Clear();
            _reached.Clear();
        }
    }

    /// <summary>Waits until a query is held; where that is not asked for, it waits for nothing.</summary>
    internal Task HeldAsync(string state)
    {
        lock (_lock)
            return _reached.TryGetValue(state, out var reached) ? reached.Task : Task.CompletedTask;
    }

    internal Task PassAsync(string state, CancellationToken stop)
    {
        lock (_lock)
        {
            if (!_held.TryGetValue(state, out var held))
                return Task.CompletedTask;
            _reached[state].TrySetResult();
            return held.Task.WaitAsync(stop);
        }
    }
}
