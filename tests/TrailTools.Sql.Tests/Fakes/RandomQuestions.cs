using CsCheck;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Query;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Sql.Tests.Fakes;

/// <summary>Questions that are asked of two engines, which must agree.</summary>
internal static class RandomQuestions
{
    private const int PartCount = 4;

    /// <summary>Tests ask a part each, so that none takes long.</summary>
    public static TheoryData<int> Parts => [.. Enumerable.Range(0, PartCount)];

    /// <summary>A part of random trees over the events' own values, each with a range of time now and then; and what the parameters of the cmdlets make.</summary>
    public static IEnumerable<EventQuestion> Over(List<TrailEvent> events, int part)
    {
        var naive = events.ConvertAll(static one => new NaiveRecord(one.Record));
        var times = Gen.OneOfConst(events.Select(static one => one.EventTime).OfType<DateTimeOffset>().Order().ToArray());
        var ranges = Gen.Select(times, times, Gen.Int[0, 3], static (one, other, how) => how == 0 && one != other ? new TimeRange(one < other ? one : other, one < other ? other : one) : TimeRange.All);
        var random = Gen.Select(RandomConditions.Over(naive), ranges, Gen.Bool, static (condition, time, copies) => new EventQuestion { Condition = condition, Time = time, IncludeDuplicate = copies });
        return random.Array[150].Single(static _ => true, "0000KOIPe036").Concat(Parameters(events).Select(static condition => new EventQuestion { Condition = condition })).Where((_, index) => index % PartCount == part);
    }

    private static IEnumerable<Condition> Parameters(List<TrailEvent> events)
    {
        foreach (var field in new[] { "UserName", "RoleName", "SessionName", "Target", "EventId", "RequestId", "SourceIdentity", "MfaAuthenticated", "UserIdentity" }.Select(FieldMap.Property).Append(FieldMap.Principal).Append(FieldMap.ResourceName))
        {
            var cells = events.Select(one => field.Cell(one.Record)).OfType<string>().Distinct().ToArray();
            foreach (var cell in cells.Where((_, index) => index % (1 + (cells.Length / 6)) == 0))
            {
                yield return TextFilter.AnyText(field, [cell]);
                yield return TextFilter.AnyText(field, [$"*{cell[..(cell.Length / 2)]}*"]);
            }
        }

        yield return Outcomes.Failed;
        yield return Outcomes.Denied;
        yield return Outcomes.Succeeded;
    }
}
