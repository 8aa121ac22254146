using TrailTools.Query;
using TrailTools.Query.Conditions;

namespace TrailTools.Sql.Tables;

/// <summary>
/// What a query demands of the rows of a table at one mention, as far as its text tells. All that it says is true of every row that can
/// reach the answer, and more rows may be given: DuckDB asks the whole WHERE again.
/// </summary>
internal sealed record TableMention
{
    /// <summary>What a record must be.</summary>
    public Condition Condition { get; init; } = Condition.Always;

    /// <summary>When it must have happened.</summary>
    public TimeRange Time { get; init; } = TimeRange.All;

    /// <summary>Which accounts' folders can hold it.</summary>
    public Predicate<string> Accounts { get; init; } = static _ => true;

    /// <summary>Which Regions' folders can hold it.</summary>
    public Predicate<string> Regions { get; init; } = static _ => true;

    /// <summary>The first day's folder that can hold it; null without a bound.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day's folder; null without a bound.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Other names of partition columns that the query uses, from <see cref="TrailTools.Tables.PartitionColumns.OtherNames"/>: each is a column more.</summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];
}
