using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Errors;

namespace TrailTools.Hosting;

/// <summary>The base of all cmdlets: takes results from the engine on the pipeline's thread, shows what it says meanwhile, and stops it.</summary>
public abstract class TrailCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();

    private protected TrailCmdlet()
    {
    }

    /// <summary>Is cancelled when the pipeline is stopped.</summary>
    internal CancellationToken StopToken => _stop.Token;

    /// <summary>Takes from any thread what there is to say; shown by <see cref="Drain{T}"/> and at the end of each step.</summary>
    internal CmdletLog Log { get; } = new();

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _stop.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a step; a failure of the whole question ends the pipeline with its own error id, a stop ends it quietly.</summary>
    private protected void Run(Action step)
    {
        try
        {
            step();
            Log.ShowOn(this);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
        }
        catch (TrailException error)
        {
            Log.ShowOn(this);
            ThrowTerminatingError(ErrorRecords.Of(error));
        }
    }

    /// <summary>Takes each result as it comes, and shows what was said while waiting for the next.</summary>
    private protected void Drain<T>(IAsyncEnumerable<IReadOnlyList<T>> results, Action<T> take)
    {
        var enumerator = results.GetAsyncEnumerator(StopToken);
        try
        {
            while (Next(enumerator.MoveNextAsync()))
            {
                foreach (var result in enumerator.Current)
                    take(result);
            }
        }
        finally
        {
            enumerator.DisposeAsync().AsTask().GetAwaiter().GetResult();
            Log.EndProgress(this);
        }
    }

    /// <summary>Waits for work to end, and shows what was said meanwhile.</summary>
    private protected void Wait(Task work)
    {
        ShowUntilEnd(work);
        Log.EndProgress(this);
        work.GetAwaiter().GetResult();
    }

    /// <inheritdoc/>
    protected override void StopProcessing() => _stop.Cancel();

    private bool Next(ValueTask<bool> step)
    {
        Log.ShowNowAndThen(this);
        if (step.IsCompleted)
            return step.GetAwaiter().GetResult();

        var task = step.AsTask();
        ShowUntilEnd(task);
        return task.GetAwaiter().GetResult();
    }

    private void ShowUntilEnd(Task task)
    {
        while (Task.WaitAny([task], CmdletLog.Rhythm) < 0)
            Log.ShowOn(this);
    }
}
