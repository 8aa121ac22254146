namespace TrailTools.Aws.Athena.Reuse;

/// <summary>Whether an earlier result was given again.</summary>
internal sealed class ResultReuseInformation
{
    /// <summary>Whether it was.</summary>
    public bool? ReusedPreviousResult { get; set; }
}
