using System.Text;
using TrailTools.Diagnostics;
using TrailTools.Engines.Athena.Rebuilding;
using TrailTools.Engines.Matching;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;
using TrailTools.Queries;
using TrailTools.Tables;

namespace TrailTools.Engines.Athena.Writing;

/// <summary>Writes a question as SQL for a table: one query, or one for each account where the table wants to be told the account.</summary>
/// <param name="table">The table.</param>
/// <param name="shape">What of a record it has.</param>
/// <param name="log">Is told what Athena cannot do.</param>
internal sealed class SearchWriter(TableLayout table, RecordShape shape, ITrailLog log)
{
    /// <summary>The longest text that Athena takes, in bytes of UTF-8 (Amazon Athena User Guide, "Service Quotas").</summary>
    private const int MaxBytes = 262_144;

    /// <summary>The queries.</summary>
    /// <param name="question">The question.</param>
    /// <param name="accounts">The accounts that it asks for, where the table wants to be told.</param>
    /// <param name="allowFullScan">Whether it may read all days.</param>
    /// <exception cref="TrailException">AthenaFullScan: it would read all days. AthenaFieldMissing: the table has no column for what is asked.</exception>
    public IReadOnlyList<string> Write(EventQuestion question, IReadOnlyList<string>? accounts, bool allowFullScan)
    {
        var completed = new List<Condition>();
        var partitions = new PartitionWriter(table, ScopeFinder.Find(question), log);
        Check(question, partitions, allowFullScan);
        var columns = new FieldColumns(shape, $"{table.Id}");
        var condition = question.Condition.Accept(new ConditionWriter(columns, completed.Add));
        if (completed.Count > 0)
            log.Verbose($"Athena finds more than is asked for, and this machine leaves out what does not match: {string.Join("; ", completed)}.");

        var time = TimeWriter.Write(question.Time);
        if (time is not null)
            _ = columns.Of(FieldMap.Property("EventTime"));
        return [.. (accounts ?? [null!]).Select(account => Text([.. partitions.Write(account), time], condition, Limit(question, condition.IsExact && time is null)))];
    }

    /// <summary>How many rows are enough, where each row is an answer.</summary>
    private static string Limit(EventQuestion question, bool isExact)
        => question is { First: { } first, Newest: null, Order: EventOrder.Natural, IncludeDuplicate: true } && isExact ? FormattableString.Invariant($"\nLIMIT {first}") : "";

    private void Check(EventQuestion question, PartitionWriter partitions, bool allowFullScan)
    {
        if (allowFullScan || (question.Time.Start is not null && partitions.HasDays))
            return;

        throw TrailException.Invalid("AthenaFullScan", $"{table.Id}", partitions.HasDays
            ? $"The question has no beginning in time, so that Athena would read all days of {table.Id} and bill them: give -StartTime or -Last, or -AllowFullScan if that is meant."
            : $"The table {table.Id} has no column for days, so that Athena would read all of it and bill it: make one by New-TrailAthenaTable, or give -AllowFullScan if that is meant.");
    }

    private string Text(IEnumerable<string?> narrowing, SqlCondition condition, string limit)
    {
        var whole = Select([.. narrowing, condition.Sql], limit);
        if (Encoding.UTF8.GetByteCount(whole) <= MaxBytes)
            return whole;

        log.Verbose("The question is too long for Athena: it is asked for the time alone, and this machine leaves out what does not match.");
        return Select(narrowing, "");
    }

    private string Select(IEnumerable<string?> conditions, string limit)
    {
        string[] all = [.. conditions.OfType<string>()];
        var columns = string.Join(",\n  ", shape.Columns.Select(static column => $"{column.Sql} AS c{column.Place}"));
        return $"SELECT\n  {columns}\nFROM {SqlLiteral.Name(table.Id.Database)}.{SqlLiteral.Name(table.Id.Name)}{(all.Length > 0 ? $"\nWHERE {string.Join("\n  AND ", all)}" : "")}{limit}";
    }
}
