using System.Collections.Concurrent;
using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.Executions;

/// <summary>The queries of all accounts and Regions.</summary>
internal sealed class ExecutionStore
{
    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private readonly ConcurrentDictionary<string, QueryExecution> _executions = new(StringComparer.Ordinal);

    /// <summary>Reads those that were over when a sandbox ended.</summary>
    public ExecutionStore(StateFolder folder)
    {
        _folder = folder.Below("queries");
        foreach (var path in Directory.EnumerateFiles(_folder.Root, "*.json"))
        {
            if (_folder.Load<QueryExecution>(Path.GetFileNameWithoutExtension(path)) is { } execution)
                _executions[execution.Id] = execution;
        }
    }

    /// <summary>A home's queries, the newest first.</summary>
    public IReadOnlyList<QueryExecution> All(Home home)
        => [.. _executions.Values.Where(one => one.Home == home).OrderByDescending(static one => one.Submitted).ThenByDescending(static one => one.Id, StringComparer.Ordinal)];

    /// <summary>A query; null where there is none.</summary>
    public QueryExecution? TryFind(Home home, string? id) => _executions.GetValueOrDefault(id ?? "") is { } found && found.Home == home ? found : null;

    /// <summary>A query.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: there is none.</exception>
    public QueryExecution Find(Home home, string? id) => TryFind(home, id) ?? throw AthenaErrors.Invalid($"QueryExecution {id} was not found");

    /// <summary>Adds a query, unless one with the same token is there.</summary>
    /// <returns>The one that is there; null where the new one is added.</returns>
    public QueryExecution? Add(QueryExecution execution)
    {
        lock (_lock)
        {
            if (execution.Token is { } token && All(execution.Home).FirstOrDefault(one => one.Token == token) is { } same)
                return same;
            Put(execution);
            return null;
        }
    }

    /// <summary>Changes a query, unless it is over.</summary>
    /// <returns>It as it is now.</returns>
    public QueryExecution Change(string id, Func<QueryExecution, QueryExecution> change)
    {
        lock (_lock)
        {
            if (!_executions[id].IsOver)
                Put(change(_executions[id]));
            return _executions[id];
        }
    }

    private void Put(QueryExecution execution)
    {
        _executions[execution.Id] = execution;
        if (execution.IsOver)
            _folder.Save(execution.Id, execution);
    }
}
