using System.Text.RegularExpressions;

namespace TrailTools.Core.Tests.Cloud;

/// <summary>Notes each call by AWS's name for it, and lets those fail that a test wants to.</summary>
internal sealed partial class FakeCalls
{
    private readonly List<(string Operation, string Resource)> _made = [];
    private readonly List<(string Operation, Func<string, Exception?> Fault)> _faults = [];

    /// <summary>All calls, such as PutBucketPolicy logs.</summary>
    public IReadOnlyList<string> Made => [.. _made.Select(static call => $"{call.Operation} {call.Resource}".Trim())];

    /// <summary>Those that change something.</summary>
    public IReadOnlyList<string> Changes => [.. Made.Where(static call => !Reads().IsMatch(call))];

    /// <summary>The operations asked so far, each once.</summary>
    public IReadOnlyList<string> Operations => [.. _made.Select(static call => call.Operation).Distinct()];

    public void Clear() => _made.Clear();

    /// <summary>Lets an operation fail each time, or on one resource alone, before it did anything.</summary>
    public void Fail(string operation, Exception error, string? resource = null) => _faults.Add((operation, asked => resource is null || asked == resource ? error : null));

    /// <summary>Lets an operation fail the first time.</summary>
    public void FailOnce(string operation, Exception error)
    {
        Exception? left = error;
        _faults.Add((operation, _ => Interlocked.Exchange(ref left, null)));
    }

    /// <summary>Lets an operation go well so many times, and fail from then on.</summary>
    public void FailAfter(string operation, int good, Exception error)
    {
        var seen = 0;
        _faults.Add((operation, _ => Interlocked.Increment(ref seen) > good ? error : null));
    }

    /// <summary>Runs something first whenever an operation is asked.</summary>
    public void Before(string operation, Action work) => _faults.Add((operation, _ =>
    {
        work();
        return null;
    }));

    public void Heal() => _faults.Clear();

    /// <summary>Notes a call; what it does comes behind.</summary>
    public FakeCall Ask(string operation, string resource, CancellationToken stop)
    {
        lock (_made)
            _made.Add((operation, resource));
        var fault = _faults.Where(one => one.Operation == operation).Select(one => one.Fault(resource)).FirstOrDefault(static error => error is not null);
        return new FakeCall(this, fault, stop);
    }

    [GeneratedRegex("^(Get|List|Head|Describe|Lookup)")]
    private static partial Regex Reads();
}
