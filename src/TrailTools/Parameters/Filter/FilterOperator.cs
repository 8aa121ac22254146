using System.Management.Automation.Language;
using TrailTools.Query.Conditions;

namespace TrailTools.Parameters.Filter;

/// <summary>A comparison operator of PowerShell.</summary>
/// <param name="Kind">What sort of comparison it makes.</param>
/// <param name="Comparison">How values compare.</param>
/// <param name="IgnoreCase">Whether text compares without case.</param>
/// <param name="IsNegated">Whether it asks for the opposite.</param>
internal sealed record FilterOperator(FilterOperatorKind Kind, ComparisonOperator Comparison, bool IgnoreCase, bool IsNegated)
{
    /// <summary>All operators that a -Filter block may have.</summary>
    public static IReadOnlyDictionary<TokenKind, FilterOperator> Table { get; } = new (TokenKind Insensitive, TokenKind Sensitive, FilterOperatorKind Kind, ComparisonOperator Comparison, bool IsNegated)[]
    {
        (TokenKind.Ieq, TokenKind.Ceq, FilterOperatorKind.Equal, ComparisonOperator.Equal, false),
        (TokenKind.Ine, TokenKind.Cne, FilterOperatorKind.Equal, ComparisonOperator.Equal, true),
        (TokenKind.Ilt, TokenKind.Clt, FilterOperatorKind.Order, ComparisonOperator.Less, false),
        (TokenKind.Ile, TokenKind.Cle, FilterOperatorKind.Order, ComparisonOperator.LessOrEqual, false),
        (TokenKind.Igt, TokenKind.Cgt, FilterOperatorKind.Order, ComparisonOperator.Greater, false),
        (TokenKind.Ige, TokenKind.Cge, FilterOperatorKind.Order, ComparisonOperator.GreaterOrEqual, false),
        (TokenKind.Ilike, TokenKind.Clike, FilterOperatorKind.Like, ComparisonOperator.Equal, false),
        (TokenKind.Inotlike, TokenKind.Cnotlike, FilterOperatorKind.Like, ComparisonOperator.Equal, true),
        (TokenKind.Imatch, TokenKind.Cmatch, FilterOperatorKind.Match, ComparisonOperator.Equal, false),
        (TokenKind.Inotmatch, TokenKind.Cnotmatch, FilterOperatorKind.Match, ComparisonOperator.Equal, true),
        (TokenKind.Iin, TokenKind.Cin, FilterOperatorKind.In, ComparisonOperator.Equal, false),
        (TokenKind.Inotin, TokenKind.Cnotin, FilterOperatorKind.In, ComparisonOperator.Equal, true),
        (TokenKind.Icontains, TokenKind.Ccontains, FilterOperatorKind.In, ComparisonOperator.Equal, false),
        (TokenKind.Inotcontains, TokenKind.Cnotcontains, FilterOperatorKind.In, ComparisonOperator.Equal, true),
    }
        .SelectMany(static row => new[]
        {
            KeyValuePair.Create(row.Insensitive, new FilterOperator(row.Kind, row.Comparison, true, row.IsNegated)),
            KeyValuePair.Create(row.Sensitive, new FilterOperator(row.Kind, row.Comparison, false, row.IsNegated)),
        })
        .ToDictionary();

    /// <summary>The operator that says the same with both sides changed over.</summary>
    public FilterOperator Mirrored => this with
    {
        Comparison = Comparison switch
        {
            ComparisonOperator.Less => ComparisonOperator.Greater,
            ComparisonOperator.LessOrEqual => ComparisonOperator.GreaterOrEqual,
            ComparisonOperator.Greater => ComparisonOperator.Less,
            ComparisonOperator.GreaterOrEqual => ComparisonOperator.LessOrEqual,
            var same => same,
        },
    };
}
