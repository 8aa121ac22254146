using System.Text.RegularExpressions;
using TrailTools.Tables;

namespace TrailTools.Queries.Measuring;

/// <summary>Which folders of CloudTrail's layout a table reads at most: those that its partitions list, or that its template has in so many words.</summary>
/// <param name="Accounts">Whether it reads an account's.</param>
/// <param name="Regions">Whether it reads a Region's.</param>
/// <param name="FirstDay">The first day; null where none is said.</param>
internal sealed partial record FolderScope(Predicate<string> Accounts, Predicate<string> Regions, DateOnly? FirstDay)
{
    /// <summary>Reads it from a table's layout.</summary>
    public static FolderScope Of(TableLayout layout)
    {
        var path = Path().Match(layout.Template ?? layout.Location ?? "");
        return new FolderScope(Only(layout.Account, path.Groups["account"]), Only(layout.Region, path.Groups["region"]), layout.Day?.FirstDay);
    }

    private static Predicate<string> Only(PartitionKey? key, Group folder) => key switch
    {
        { Kind: PartitionKind.Enum } => key.Values.ToHashSet(StringComparer.Ordinal).Contains,
        null when folder.Success => name => name == folder.Value,
        _ => static _ => true,
    };

    [GeneratedRegex("/AWSLogs/(?:o-[a-z0-9]+/)?(?:(?<account>[0-9]{12})|[^/]+)(?:/CloudTrail/(?:(?<region>[a-z]{2,}(?:-[a-z]+)+-[0-9]+)(?=/|$))?)?", RegexOptions.CultureInvariant)]
    private static partial Regex Path();
}
