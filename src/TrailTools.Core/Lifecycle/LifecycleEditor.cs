using System.Text;
using System.Xml.Linq;
using TrailTools.Cloud.Buckets;

namespace TrailTools.Lifecycle;

/// <summary>Puts rules into a configuration's text and takes them out, and leaves every other character as it is.</summary>
/// <param name="configuration">The configuration.</param>
internal sealed class LifecycleEditor(LifecycleConfiguration configuration)
{
    /// <summary>Inside a root whose namespace is the default one, a rule inherits it.</summary>
    private readonly RuleWriter _writer = new(configuration.Root.GetDefaultNamespace() == configuration.Root.Name.Namespace ? XNamespace.None : configuration.Root.Name.Namespace);

    /// <summary>The configuration in which, of the rules that are replaced, these alone are there; null where no rule would be left, which S3 does not take.</summary>
    /// <param name="isReplaced">Whether a rule is one of those that make room.</param>
    /// <param name="rules">The rules that are to be there, their ids all different.</param>
    public LifecycleText? Replace(Predicate<LifecycleRule> isReplaced, IReadOnlyList<LifecycleRule> rules)
    {
        var missing = rules.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);
        List<(Range Span, string Text)> edits = [.. configuration.Entries.Where(entry => isReplaced(entry.Rule)).Select(entry => (entry.Span, TextInstead(entry, missing)))];
        if (rules.Count == 0 && edits.Count == configuration.Entries.Count)
            return null;

        var added = string.Concat(rules.Where(rule => missing.ContainsKey(rule.Id)).Select(_writer.Write));
        return configuration.Source with { Xml = Apply(edits, added) };
    }

    /// <summary>A rule that is to be there and says the same keeps its text; one of that id that says otherwise is written anew in its place.</summary>
    private string TextInstead(LifecycleEntry entry, Dictionary<string, LifecycleRule> missing)
    {
        if (!missing.Remove(entry.Rule.Id, out var rule))
            return string.Empty;

        return entry.Rule.SaysAsMuchAs(rule) ? configuration.Source.Xml[entry.Span] : _writer.Write(rule);
    }

    private string Apply(List<(Range Span, string Text)> edits, string added)
    {
        var text = new StringBuilder(configuration.Source.Xml);
        if (added.Length > 0)
            Add(text, added);
        foreach (var (span, instead) in Enumerable.Reverse(edits))
            text.Remove(span.Start.Value, span.End.Value - span.Start.Value).Insert(span.Start.Value, instead);

        return text.ToString();
    }

    /// <summary>New rules stand right behind the last one, else at the end of the root; a root that is one tag alone gets an end tag.</summary>
    private void Add(StringBuilder text, string added)
    {
        var spans = configuration.Spans;
        if (configuration.Entries is [.., var last])
            text.Insert(last.Span.End.Value, added);
        else if (spans.RootEnd == spans.RootStart.End.Value && text[spans.RootEnd - 2] == '/')
            text.Remove(spans.RootEnd - 2, 1).Insert(spans.RootEnd - 1, $"{added}</{RootName()}>");
        else
            text.Insert(spans.RootEnd, added);
    }

    private string RootName()
        => configuration.Source.Xml[configuration.Spans.RootStart].Split([' ', '\t', '\r', '\n', '<', '/', '>'], StringSplitOptions.RemoveEmptyEntries)[0];
}
