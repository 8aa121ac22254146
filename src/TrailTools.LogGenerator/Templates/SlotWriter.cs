using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Writes the value of one slot; the salt is its random part.</summary>
internal delegate void SlotWriter(Utf8Buffer buffer, in EventContext context, ulong salt);
