using TrailTools.Events;

namespace TrailTools.Engines;

/// <summary>One question being answered; its end completes the summary, also when it ends early.</summary>
internal interface IAnswerRun : IDisposable
{
    /// <summary>The answers, each once, in the search's order, a few at a time.</summary>
    /// <typeparam name="T">What is read of an answer's record.</typeparam>
    /// <param name="makeRead">Makes what reads it, for one thread. The record's bytes are valid only while it does.</param>
    /// <param name="stop">Ends the search.</param>
    IEnumerable<IReadOnlyList<T>> Answers<T>(Func<Func<TrailRecord, T>> makeRead, CancellationToken stop);
}
