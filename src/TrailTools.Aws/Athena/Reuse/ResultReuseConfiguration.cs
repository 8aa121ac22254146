namespace TrailTools.Aws.Athena.Reuse;

/// <summary>Whether an earlier result may be given again.</summary>
internal sealed class ResultReuseConfiguration
{
    /// <summary>How old it may be.</summary>
    public ResultReuseByAgeConfiguration? ResultReuseByAgeConfiguration { get; set; }
}
