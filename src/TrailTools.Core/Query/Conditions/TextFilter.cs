using TrailTools.Diagnostics;
using TrailTools.Query.Fields;
using TrailTools.Query.Texts;

namespace TrailTools.Query.Conditions;

/// <summary>Makes conditions of the values that a filter parameter takes: several mean or, each a literal first and a wildcard next.</summary>
internal static class TextFilter
{
    /// <summary>One of the texts, each as it is or as a wildcard pattern.</summary>
    public static Condition AnyText(Field field, IEnumerable<string> texts) => new AnyOf([.. texts.SelectMany(text => Text(field, text))]);

    /// <summary>One of the addresses or address ranges, or a text as for any field.</summary>
    /// <exception cref="TrailException">A range is none.</exception>
    public static Condition AnyAddress(Field field, IEnumerable<string> texts)
        => new AnyOf([.. texts.SelectMany(text => AddressRange.LooksLikeRange(text) ? [new AddressMatch(field, AddressRange.Parse(text))] : Text(field, text))]);

    // A value copied from an event finds that event, whatever brackets are in it.
    private static IEnumerable<Condition> Text(Field field, string text)
    {
        yield return new Comparison(field, ComparisonOperator.Equal, Operand.Of(text));
        if (Wildcard.HasWildcards(text) && Wildcard.TryParse(text, out var wildcard))
            yield return new WildcardMatch(field, wildcard);
    }
}
