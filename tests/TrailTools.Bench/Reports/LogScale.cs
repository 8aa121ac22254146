namespace TrailTools.Bench.Reports;

/// <summary>Places of values on a logarithmic axis; what lies outside is drawn at its end.</summary>
/// <param name="Least">The value at the left end.</param>
/// <param name="Most">The value at the right end.</param>
/// <param name="Left">The left end's place.</param>
/// <param name="Width">The axis's length.</param>
internal sealed record LogScale(double Least, double Most, double Left, double Width)
{
    /// <summary>The place of a value.</summary>
    public double At(double value) => Left + (Math.Log(Math.Clamp(value, Least, Most) / Least) / Math.Log(Most / Least) * Width);
}
