using System.Xml.Linq;

namespace TrailTools.Lifecycle;

/// <summary>A rule of a configuration, and where it stands in the text.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="Span">Its element, to the character.</param>
/// <param name="Element">Its element as it was parsed.</param>
internal sealed record LifecycleEntry(LifecycleRule Rule, Range Span, XElement Element);
