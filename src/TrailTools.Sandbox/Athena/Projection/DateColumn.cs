using System.Globalization;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>A column whose values are dates of a range.</summary>
/// <param name="format">How they are written; Java's letters that CloudTrail's folders need are .NET's too.</param>
/// <param name="first">The first.</param>
/// <param name="last">The last.</param>
/// <param name="step">From one to the next.</param>
internal sealed class DateColumn(string format, DateBound first, DateBound last, Func<DateTime, DateTime> step) : IProjectedColumn
{
    /// <inheritdoc/>
    public IEnumerable<string> Values(IReadOnlyCollection<string>? given, DateTimeOffset now)
    {
        var end = last.At(now.UtcDateTime);
        for (var date = first.At(now.UtcDateTime); date <= end; date = step(date))
            yield return date.ToString(format, CultureInfo.InvariantCulture);
    }
}
