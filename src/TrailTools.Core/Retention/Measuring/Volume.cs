namespace TrailTools.Retention.Measuring;

/// <summary>A number of objects and their bytes; fractions where they are averages.</summary>
/// <param name="Objects">How many.</param>
/// <param name="Bytes">Their stored bytes.</param>
internal readonly record struct Volume(decimal Objects, decimal Bytes)
{
    /// <summary>Both together.</summary>
    public static Volume operator +(Volume one, Volume other) => new(one.Objects + other.Objects, one.Bytes + other.Bytes);

    /// <summary>So many times as much.</summary>
    public static Volume operator *(Volume one, decimal times) => new(one.Objects * times, one.Bytes * times);
}
