using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Sql;

namespace TrailTools.Queries;

/// <summary>Tells why a query came to no answer, in Athena's words and at the place that these name.</summary>
internal static partial class QueryErrors
{
    /// <summary>How Athena says that a workgroup's limit has stopped a query.</summary>
    private const string CutOff = "bytes scanned limit";

    private static readonly string[] Denials = ["access denied", "insufficient permissions", "not authorized", "insufficient lake formation"];

    /// <summary>Goes on with a query that has succeeded.</summary>
    /// <exception cref="TrailException">AthenaQueryFailed, AthenaQueryCancelled, AthenaScanLimit.</exception>
    public static void RequireSuccess(QueryExecution query)
    {
        if (query.State != QueryExecution.Succeeded)
            throw query.State == QueryExecution.Failed ? Failed(query) : Cancelled(query);
    }

    private static TrailException Cancelled(QueryExecution query) => Says(query, CutOff)
        ? new TrailException(TrailErrorKind.Budget, "AthenaScanLimit", query.Id, FormattableString.Invariant($"The workgroup '{query.WorkGroup}' stopped the query: it read {query.BytesScanned / 1e6:N0} MB, more than the workgroup allows. Narrow it by account, region and day, or take another workgroup (-WorkGroup). {query.StateReason}").TrimEnd())
        : new TrailException(TrailErrorKind.Invalid, "AthenaQueryCancelled", query.Id, $"The query {query.Id} was stopped by someone else. {query.StateReason}".TrimEnd());

    private static TrailException Failed(QueryExecution query)
    {
        var hint = query.IsRetryable ? " The same query may succeed later." : "";
        return new TrailException(KindOf(query), "AthenaQueryFailed", query.Id, $"Athena could not answer the query {query.Id}: {query.StateReason ?? "it does not say why."}{hint}{PlaceIn(query.Sql, query.StateReason)}");
    }

    private static TrailErrorKind KindOf(QueryExecution query)
        => Array.Exists(Denials, words => Says(query, words)) ? TrailErrorKind.Denied : query.ErrorCategory == 1 ? TrailErrorKind.Unreachable : TrailErrorKind.Invalid;

    private static bool Says(QueryExecution query, string words) => query.StateReason?.Contains(words, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>The line of the query that the words speak of, with a mark under the place.</summary>
    /// <returns>Nothing where they speak of none.</returns>
    public static string PlaceIn(string sql, string? words)
    {
        if (PlaceWords().Match(words ?? "") is not { Success: true } found)
            return "";

        var lines = sql.Split('\n');
        var line = NumberOf(found.Groups[1]);
        return line < 1 || line > lines.Length ? "" : $"{Environment.NewLine}{TextPlace.Of(sql, lines.Take(line - 1).Sum(static text => text.Length + 1) + NumberOf(found.Groups[2]) - 1).Shown}";
    }

    private static int NumberOf(Group digits) => int.TryParse(digits.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\bline ([0-9]+):([0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceWords();
}
