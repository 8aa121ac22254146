using TrailTools.Diagnostics;

namespace TrailTools.Plans;

/// <summary>Does a plan's steps in their order. Where one fails, or the user stops, what was done so far is taken back from its end.</summary>
/// <param name="log">Is told each step, and what a stop left.</param>
internal sealed class PlanRunner(ITrailLog log)
{
    /// <summary>How long taking back may last after a stop or a failure.</summary>
    private static readonly TimeSpan UndoTime = TimeSpan.FromMinutes(2);

    /// <summary>Does all steps or, as far as it can be had, none.</summary>
    /// <exception cref="TrailException">A step failed: its kind and id, and a message that says what was taken back and what remains.</exception>
    /// <exception cref="OperationCanceledException">It was stopped; what was taken back and what remains was told as a warning.</exception>
    public async Task RunAsync(Plan plan, CancellationToken stop)
    {
        var begun = new Stack<PlanStep>();
        try
        {
            foreach (var step in plan.Steps)
                await ApplyAsync(step, begun, stop).ConfigureAwait(false);
        }
        catch (TrailException error)
        {
            if (!begun.Peek().IsDivisible && !IsUncertain(error.Kind))
                begun.Pop();
            throw new TrailException(error.Kind, error.Id, error.Subject, $"{error.Message} {await UndoAsync(begun).ConfigureAwait(false)}", error);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            log.Warning($"Stopped. {await UndoAsync(begun).ConfigureAwait(false)}");
            throw;
        }
    }

    private async Task ApplyAsync(PlanStep step, Stack<PlanStep> begun, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        log.Verbose(step.ToString());
        begun.Push(step);
        await step.ApplyAsync(stop).ConfigureAwait(false);
    }

    /// <summary>Whether the other side may have done what was asked, though it did not say so.</summary>
    private static bool IsUncertain(TrailErrorKind kind) => kind is TrailErrorKind.Timeout or TrailErrorKind.Unreachable;

    private static async Task<UndoReport> UndoAsync(Stack<PlanStep> begun)
    {
        // A token of its own: the user's is cancelled already.
        using var limit = new CancellationTokenSource(UndoTime);
        var report = new UndoReport();
        foreach (var step in begun)
            report.Add(step, await UndoAsync(step, limit.Token).ConfigureAwait(false));
        return report;
    }

    /// <summary>Takes a step back.</summary>
    /// <returns>Why that failed; null where it did not.</returns>
    private static async Task<string?> UndoAsync(PlanStep step, CancellationToken limit)
    {
        try
        {
            await (step.Undo?.RunAsync(limit) ?? Task.CompletedTask).ConfigureAwait(false);
            return null;
        }
        catch (TrailException error)
        {
            return error.Kind == TrailErrorKind.NotFound ? null : error.Message;
        }
        catch (OperationCanceledException)
        {
            return "It took too long.";
        }
    }
}
