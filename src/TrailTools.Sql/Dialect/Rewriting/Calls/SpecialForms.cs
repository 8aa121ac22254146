using TrailTools.Sql.Dialect.Functions;
using TrailTools.Sql.Dialect.Functions.Topics;

namespace TrailTools.Sql.Dialect.Rewriting.Calls;

/// <summary>Functions whose arguments' text tells that another function of DuckDB is meant.</summary>
internal static class SpecialForms
{
    /// <summary>The forms in place of the catalog's; null where those are right.</summary>
    public static IReadOnlyList<SqlFunction>? Of(Call call)
    {
        if (call.Is("contains") && call.Arguments is [var network, var address])
            return network is [{ Literal: not null }] || NodeList.Flatten(address).Any(static node => node.First is { IsOurs: true, Text: "athena_ipaddress" }) ? NetworkFunctions.InNetwork : null;

        var forms = RegexFunctions.LookingAround.Where(form => call.Is(form.Name)).ToArray();
        return forms.Length > 0 && call.Arguments is [_, [{ Literal: { } pattern }], ..] && RegexPattern.LooksAround(pattern) ? forms : null;
    }
}
