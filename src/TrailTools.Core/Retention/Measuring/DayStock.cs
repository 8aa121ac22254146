namespace TrailTools.Retention.Measuring;

/// <summary>What came in a day, or in several: told apart by what rules that archive do with it.</summary>
/// <param name="Digests">Digests, which never move.</param>
/// <param name="Small">Log files that are too small to move unless the bucket says otherwise.</param>
/// <param name="Large">The other log files.</param>
internal readonly record struct DayStock(Volume Digests, Volume Small, Volume Large)
{
    /// <summary>All of it.</summary>
    public Volume Total => Digests + Small + Large;

    /// <summary>Both together.</summary>
    public static DayStock operator +(DayStock one, DayStock other) => new(one.Digests + other.Digests, one.Small + other.Small, one.Large + other.Large);

    /// <summary>So many times as much.</summary>
    public static DayStock operator *(DayStock one, decimal times) => new(one.Digests * times, one.Small * times, one.Large * times);
}
