using TrailTools.Bench.Probes;

namespace TrailTools.Bench.Parts;

/// <summary>Probes that are asked for together.</summary>
/// <param name="Name">What they are asked for by.</param>
/// <param name="Probes">Makes them.</param>
internal sealed record Part(string Name, Func<Workbench, IEnumerable<Probe>> Probes);
