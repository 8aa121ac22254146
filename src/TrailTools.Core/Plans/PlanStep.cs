namespace TrailTools.Plans;

/// <summary>One change: a single call that is made or not.</summary>
/// <param name="Action">What it does, such as Create bucket.</param>
/// <param name="Target">To what, by its name or ARN.</param>
/// <param name="ApplyAsync">Does it.</param>
internal sealed record PlanStep(string Action, string Target, Func<CancellationToken, Task> ApplyAsync)
{
    /// <summary>How it is taken back; null where that cannot be.</summary>
    public PlanUndo? Undo { get; init; }

    /// <summary>Whether it is several calls after all, so that a failure may leave it half done.</summary>
    public bool IsDivisible { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Action} {Target}";
}
