using System.Globalization;

namespace TrailTools.Sandbox.Athena.Projection;

/// <summary>A column whose values are whole numbers of a range.</summary>
/// <param name="first">The first.</param>
/// <param name="last">The last.</param>
/// <param name="interval">From one to the next.</param>
/// <param name="digits">How many digits each has at least.</param>
internal sealed class IntegerColumn(long first, long last, long interval, int digits) : IProjectedColumn
{
    /// <inheritdoc/>
    public IEnumerable<string> Values(IReadOnlyCollection<string>? given, DateTimeOffset now)
    {
        for (var value = first; value <= last; value += interval)
            yield return value.ToString($"D{digits}", CultureInfo.InvariantCulture);
    }
}
