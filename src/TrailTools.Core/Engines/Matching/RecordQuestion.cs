using TrailTools.Diagnostics;
using TrailTools.Events;
using TrailTools.Query;

namespace TrailTools.Engines.Matching;

/// <summary>Asks a question's condition and time range of records, one after another.</summary>
/// <param name="query">The question.</param>
/// <param name="log">Takes what cannot be asked of a record.</param>
/// <param name="missTime">Is called for a record that only the time range leaves out, since it has no time.</param>
internal sealed class RecordQuestion(EventQuestion query, ITrailLog log, Action missTime)
{
    private readonly Func<TrailRecord, bool> _predicate = RecordPredicate.Of(query.Condition);

    /// <summary>Whether a record is an answer.</summary>
    public bool Accepts(TrailRecord record)
    {
        try
        {
            if (query.Time == TimeRange.All)
                return _predicate(record);
            if (EventTime.Parse(record["eventTime"]) is { } time)
                return query.Time.Contains(time) && _predicate(record);

            // Only what the time range alone leaves out is counted: the quick way does not see all others.
            if (_predicate(record))
                missTime();
        }
        catch (TrailException error)
        {
            log.Skipped(error);
        }

        return false;
    }
}
