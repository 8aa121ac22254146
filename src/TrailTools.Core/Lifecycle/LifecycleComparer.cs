using System.Xml.Linq;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Lifecycle;

/// <summary>Compares configurations by all their elements and texts; blanks between elements, comments and the order of a rule's elements may differ, since S3 writes them its own way.</summary>
/// <param name="bucket">The bucket's name, for errors.</param>
internal sealed class LifecycleComparer(string bucket)
{
    /// <summary>Whether both say the same; null is no configuration at all.</summary>
    /// <exception cref="Diagnostics.TrailException">LifecycleUnreadable: one of them is no lifecycle configuration.</exception>
    public bool Equals(LifecycleText? one, LifecycleText? other)
        => (one is null) == (other is null) && (one == other || (IsSameHeader(one, other) && Contents(one).SequenceEqual(Contents(other), StringComparer.Ordinal)));

    /// <summary>What was put without a header is read with S3's default.</summary>
    private static bool IsSameHeader(LifecycleText? one, LifecycleText? other)
        => one?.MinimumObjectSize is null || other?.MinimumObjectSize is null || one.MinimumObjectSize == other.MinimumObjectSize;

    private IEnumerable<string> Contents(LifecycleText? text)
        => LifecycleConfiguration.Parse(text, bucket).Root.Elements().Select(Canonical).Order(StringComparer.Ordinal);

    private static string Canonical(XElement element)
    {
        var content = element.HasElements ? string.Concat(element.Elements().Select(Canonical).Order(StringComparer.Ordinal)) : new XText(element.Value).ToString();
        return $"<{element.Name.LocalName}>{content}</>";
    }
}
