namespace TrailTools.Sandbox.Faults;

/// <summary>The faults that a sandbox has on demand. The first rule that fits a request counts.</summary>
public sealed class FaultRules
{
    private readonly object _lock = new();
    private readonly List<(FaultRule Rule, int Seen)> _rules = [];

    internal FaultRules()
    {
    }

    /// <summary>Adds a rule behind those that are there.</summary>
    public void Add(FaultRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        lock (_lock)
            _rules.Add((rule, 0));
    }

    /// <summary>Takes all rules away.</summary>
    public void Clear()
    {
        lock (_lock)
            _rules.Clear();
    }

    /// <summary>The rule by which a request goes wrong; null where it goes well.</summary>
    internal FaultRule? Take(string operation, string? resource)
    {
        lock (_lock)
        {
            for (var at = 0; at < _rules.Count; at++)
            {
                if (IsTaken(at, operation, resource))
                    return _rules[at].Rule;
            }
        }

        return null;
    }

    private bool IsTaken(int at, string operation, string? resource)
    {
        var (rule, seen) = _rules[at];
        if (!rule.Fits(operation, resource))
            return false;
        _rules[at] = (rule, seen + 1);
        return rule.Counts(seen);
    }
}
