using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Parameters;
using TrailTools.Stores;

namespace TrailTools.Hosting;

/// <summary>The base of cmdlets that ask log files or a store that was made of them.</summary>
public abstract class StoreSourceCommand : LogSourceCommand
{
    private protected const string StoreSet = "Store";
    private string? _store;

    private protected StoreSourceCommand()
    {
    }

    /// <summary>The folder of a store that Import-TrailLog made.</summary>
    [Parameter(Mandatory = true, ParameterSetName = StoreSet)]
    [ValidateNotNullOrEmpty]
    public string? Store { get; set; }

    /// <summary>Whether a source other than a store was given.</summary>
    private protected bool HasLogs => HasSource || IsBucketNamed;

    /// <inheritdoc/>
    private protected override void TakeInput(PSObject input)
    {
        if (StoreInput.Read(input) is not { } path)
            base.TakeInput(input);
        else
            _store = _store is null || _store == path ? path : throw NotAlone(path);
    }

    /// <summary>The store that was given; null where none was.</summary>
    /// <exception cref="TrailException">StoreNotAlone: other sources were given too.</exception>
    private protected IEventStore? OpenStore()
    {
        if (_store is not null && HasLogs)
            throw NotAlone(_store);
        return (Store is null ? _store : PathResolver.ResolveNew(SessionState.Path, Store)) is { } path ? SqlFactory.OpenStore(path) : null;
    }

    private static TrailException NotAlone(string path)
        => TrailException.Invalid("StoreNotAlone", path, $"The store '{path}' is asked alone, since what it holds may be in other sources too. Take these into the store by Import-TrailLog, or ask one after the other.");
}
