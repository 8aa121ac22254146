namespace TrailTools.Bench.Probes;

/// <summary>What one taking of a probe gave.</summary>
/// <param name="Value">The figure, in the probe's unit.</param>
/// <param name="Cores">How many processors worked on the average; null where that is not known.</param>
internal readonly record struct Sample(double Value, double? Cores);
