namespace TrailTools.Tables;

/// <summary>A column of a table's partitions.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">How its values are known.</param>
internal sealed record PartitionKey(string Name, PartitionKind Kind)
{
    /// <summary>The values that are listed; none for other kinds.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>How a date is written, in Java's letters, such as yyyy/MM/dd; null for other kinds.</summary>
    public string? Format { get; init; }

    /// <summary>Where its range of dates begins; null where that moves with the time (NOW-1YEARS), or is no date.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The first and the last of its values as the table says them, such as 2020/01/01,NOW; null for kinds without a range.</summary>
    public string? Range { get; init; }
}
