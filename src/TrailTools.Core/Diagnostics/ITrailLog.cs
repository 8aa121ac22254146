namespace TrailTools.Diagnostics;

/// <summary>Takes what the engine has to say while it works, from any thread.</summary>
internal interface ITrailLog
{
    /// <summary>Something for those who ask how it is done.</summary>
    void Verbose(string text);

    /// <summary>Something that people should know of, though the work goes on.</summary>
    void Warning(string text);

    /// <summary>One of many could not be done; the others go on.</summary>
    void Skipped(TrailException error);

    /// <summary>How far the work has come.</summary>
    void Progress(WorkProgress progress);
}
