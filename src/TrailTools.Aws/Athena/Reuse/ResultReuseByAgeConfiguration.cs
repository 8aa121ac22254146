namespace TrailTools.Aws.Athena.Reuse;

/// <summary>How old a result may be that is given again.</summary>
internal sealed class ResultReuseByAgeConfiguration
{
    /// <summary>Whether one may.</summary>
    public bool? Enabled { get; set; }

    /// <summary>Its greatest age, 10,080 at most.</summary>
    public int? MaxAgeInMinutes { get; set; }
}
