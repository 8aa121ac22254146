using System.Globalization;

namespace TrailTools.Logs.Buckets.Layout;

/// <summary>The folder of an account, a kind and a Region: years below it, keys in the order of their days.</summary>
/// <param name="Prefix">How the keys to be listed begin; below the Region's folder where somebody named one.</param>
/// <param name="RegionPrefix">The Region's folder, with a slash at its end.</param>
internal sealed record RegionFolder(string Prefix, string RegionPrefix)
{
    /// <summary>The key behind which the day's keys come.</summary>
    public string StartOf(DateOnly day) => RegionPrefix + day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    /// <summary>The first key that is behind all of a day's; null for the last day of time.</summary>
    public string? BehindOf(DateOnly day) => day == DateOnly.MaxValue ? null : StartOf(day.AddDays(1));
}
