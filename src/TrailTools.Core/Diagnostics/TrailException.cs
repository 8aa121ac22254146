namespace TrailTools.Diagnostics;

/// <summary>The one exception that TrailTools throws for a failure it foresaw: what, which one, and what to do.</summary>
public sealed class TrailException : Exception
{
    /// <summary>A failure with its stable name.</summary>
    /// <param name="kind">The sort of failure.</param>
    /// <param name="id">A stable id in Pascal case, such as LogFileCorrupt; listed in about_TrailErrors.</param>
    /// <param name="subject">What it is about: a path, an S3 key, an ARN, a parameter's value.</param>
    /// <param name="message">What went wrong with which thing, and the way out, in whole sentences.</param>
    /// <param name="inner">The failure underneath, where there is one.</param>
    public TrailException(TrailErrorKind kind, string id, string? subject, string message, Exception? inner = null)
        : base(message, inner)
    {
        Kind = kind;
        Id = id;
        Subject = subject;
    }

    /// <summary>The sort of failure.</summary>
    public TrailErrorKind Kind { get; }

    /// <summary>A stable id in Pascal case, such as LogFileCorrupt.</summary>
    public string Id { get; }

    /// <summary>What it is about: a path, an S3 key, an ARN, a parameter's value.</summary>
    public string? Subject { get; }

    /// <summary>Whether it ends the whole work, though it was met at one of many things: expired credentials, say.</summary>
    internal bool EndsAll { get; init; }

    /// <summary>An argument that cannot be used as given.</summary>
    /// <param name="id">A stable id in Pascal case.</param>
    /// <param name="subject">The argument's text.</param>
    /// <param name="message">What is wrong with it, and the right forms.</param>
    /// <param name="inner">The failure underneath, where there is one.</param>
    /// <returns>An exception of the kind Invalid.</returns>
    public static TrailException Invalid(string id, string? subject, string message, Exception? inner = null)
        => new(TrailErrorKind.Invalid, id, subject, message, inner);
}
