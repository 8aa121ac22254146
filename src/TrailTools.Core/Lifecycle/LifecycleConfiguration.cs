using System.Xml;
using System.Xml.Linq;
using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;

namespace TrailTools.Lifecycle;

/// <summary>A bucket's lifecycle configuration: its text, which stays as it is, and the rules in it.</summary>
internal sealed class LifecycleConfiguration
{
    /// <summary>The most rules that S3 takes (Amazon S3 API Reference, PutBucketLifecycleConfiguration).</summary>
    public const int MaxRules = 1000;

    private const string S3Space = "http://s3.amazonaws.com/doc/2006-03-01/";

    /// <summary>A thousand rules with the longest prefixes and tags are far below this.</summary>
    private const int MaxCharacters = 32 << 20;

    private LifecycleConfiguration(LifecycleText source, XElement root, ElementSpans spans, IReadOnlyList<LifecycleEntry> entries)
        => (Source, Root, Spans, Entries) = (source, root, spans, entries);

    /// <summary>A configuration without rules, which S3 does not know: it is how one begins.</summary>
    public static LifecycleConfiguration Empty { get; } = Parse(new LifecycleText($"<LifecycleConfiguration xmlns=\"{S3Space}\"></LifecycleConfiguration>"), "");

    /// <summary>Text and header as they were read.</summary>
    public LifecycleText Source { get; }

    /// <summary>The rules with their places, in their order.</summary>
    public IReadOnlyList<LifecycleEntry> Entries { get; }

    /// <summary>The rules.</summary>
    public IEnumerable<LifecycleRule> Rules => Entries.Select(static entry => entry.Rule);

    /// <summary>Whether prefixes stand in the rules themselves and not in filters.</summary>
    public bool UsesRulePrefix => Entries.Any(static entry => entry.Rule.Scope.IsRuleLevel);

    /// <summary>The root element.</summary>
    internal XElement Root { get; }

    /// <summary>Where its children stand.</summary>
    internal ElementSpans Spans { get; }

    /// <summary>Parses a text; none at all is an empty configuration.</summary>
    /// <param name="source">What the bucket has.</param>
    /// <param name="bucket">The bucket's name, for errors.</param>
    /// <exception cref="TrailException">LifecycleUnreadable: it is no lifecycle configuration.</exception>
    public static LifecycleConfiguration Parse(LifecycleText? source, string bucket)
    {
        if (source is null)
            return Empty;

        var root = Load(source.Xml, bucket);
        if (root.Name.LocalName != "LifecycleConfiguration")
            throw Unreadable(bucket, $"its root is '{root.Name.LocalName}'");

        var spans = new ElementSpans(source.Xml);
        var entries = root.Elements().Zip(spans.Children).Where(pair => pair.First.Name == root.Name.Namespace + "Rule")
            .Select(static pair => new LifecycleEntry(new RuleReader(pair.First).Read(), pair.Second, pair.First));
        return new LifecycleConfiguration(source, root, spans, [.. entries]);
    }

    private static XElement Load(string xml, string bucket)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MaxCharacters };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\ufeff')), settings);
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace).Root!;
        }
        catch (XmlException error)
        {
            throw Unreadable(bucket, error.Message, error);
        }
    }

    private static TrailException Unreadable(string bucket, string why, Exception? inner = null)
        => new(TrailErrorKind.Corrupt, "LifecycleUnreadable", bucket, $"The lifecycle configuration of the bucket '{bucket}' cannot be read: {why}. Nothing was changed; look at it by: aws s3api get-bucket-lifecycle-configuration --bucket {bucket}", inner);
}
