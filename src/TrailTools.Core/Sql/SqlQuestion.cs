namespace TrailTools.Sql;

/// <summary>A query.</summary>
/// <param name="Text">Its text in Athena's SQL.</param>
internal sealed record SqlQuestion(string Text)
{
    /// <summary>The name that stands for the logs in every query.</summary>
    public const string StandardTable = "cloudtrail_logs";

    /// <summary>Another name that stands for them, that of the real table, with or without its database; null where there is none.</summary>
    public string? TableName { get; init; }

    /// <summary>How long after a time range's end a delivery may still bring its events.</summary>
    public TimeSpan DeliveryMargin { get; init; } = TimeSpan.FromDays(1);
}
