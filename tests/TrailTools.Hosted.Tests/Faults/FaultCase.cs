using TrailTools.Sandbox.Faults;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>One call of a script that fails.</summary>
/// <param name="Operation">The call, such as s3:PutBucketPolicy.</param>
/// <param name="Earlier">How many calls of that operation go well before.</param>
/// <param name="Kind">How it fails.</param>
/// <param name="Lasts">Whether all later calls of the operation fail too, so that neither a retry nor taking back gets through.</param>
public sealed record FaultCase(string Operation, int Earlier, FaultKind Kind, bool Lasts)
{
    private static readonly FaultKind[] Passing = [FaultKind.Throttling, FaultKind.InternalError, FaultKind.ServiceUnavailable, FaultKind.DroppedConnection, FaultKind.CutBody, FaultKind.Slow];

    /// <summary>Whether the SDK's retries get over it.</summary>
    public bool Heals => !Lasts && Passing.Contains(Kind);

    /// <summary>The faults for a sandbox. What is asked where HEAD fails without a word fails too: nobody else asks it.</summary>
    public IEnumerable<FaultRule> Rules => Operation == "s3:HeadBucket" ? [Rule, Rule with { Operation = "s3:GetBucketLocation", After = 0 }] : [Rule];

    private FaultRule Rule => new(Operation, Kind) { After = Earlier, Times = Lasts ? null : 1, Delay = FaultTrial.Slowness };

    /// <summary>All that can go wrong with the calls of a script.</summary>
    /// <param name="operations">The calls in their order.</param>
    public static IEnumerable<FaultCase> Of(IEnumerable<string> operations)
        => from call in operations.GroupBy(static operation => operation)
           from earlier in Enumerable.Range(0, call.Count())
           from kind in Enum.GetValues<FaultKind>()
           from lasts in new[] { false, true }
           orderby lasts && kind == FaultKind.Slow descending // What takes longest begins first.
           select new FaultCase(call.Key, earlier, kind, lasts);

    /// <inheritdoc/>
    public override string ToString() => $"{Operation}, call {Earlier + 1}{(Lasts ? " and later" : "")}, {Kind}";
}
