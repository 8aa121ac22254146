namespace TrailTools.Hosted.Tests.Commands.Integrity;

/// <summary>Something that somebody does to a bucket, and all that is to be found then.</summary>
/// <param name="Name">What is done.</param>
/// <param name="Do">Does it.</param>
/// <param name="Found">What is found: kind, status, what it is about, and behind a colon a part of the reason. D0 is the digest of hour 0, L0 its first log file, LL0 each of them.</param>
internal sealed record Tampering(string Name, Action<TamperedChain> Do, params string[] Found)
{
    /// <summary>What is found in a copy, where that is something else.</summary>
    public string[]? FoundSaved { get; init; }

    /// <summary>Why the AWS CLI takes a file for valid all the same; null where it does not.</summary>
    public string? CliDiffers { get; init; }

    public override string ToString() => Name;
}
