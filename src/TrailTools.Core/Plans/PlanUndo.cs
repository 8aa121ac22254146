namespace TrailTools.Plans;

/// <summary>How a step is taken back. It touches only what that step made, and never a bucket with objects.</summary>
/// <param name="Action">What is done to the step's target, such as Delete bucket.</param>
/// <param name="RunAsync">Does it. Something that is not there (kind NotFound) counts as taken back.</param>
/// <param name="ByHand">How a person does it where this fails: a command, or a sentence.</param>
internal sealed record PlanUndo(string Action, Func<CancellationToken, Task> RunAsync, string ByHand)
{
    /// <summary>For a setting of something that an earlier step of the same plan made: it goes with it.</summary>
    public static PlanUndo WithItsOwner { get; } = new("", static _ => Task.CompletedTask, "");
}
