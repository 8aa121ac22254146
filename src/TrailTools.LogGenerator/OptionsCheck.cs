using System.Text.RegularExpressions;

namespace TrailTools.LogGenerator;

/// <summary>Refuses options that no log could be made of.</summary>
internal static partial class OptionsCheck
{
    /// <exception cref="ArgumentException">One of the options is out of its bounds; the message says which.</exception>
    internal static void Demand(LogOptions options)
    {
        Demand(options.Days is > 0 and <= 3650, "days: from 1 to 3650");
        Demand(options.Files > 0, "files: at least 1");
        Demand(options.Events >= options.Files, "events: at least one a file");
        Demand(options.AccountIds.Count > 0 && options.AccountIds.All(AccountPattern().IsMatch), "accounts: 12 digits each, at least one");
        Demand(options.Regions.Count > 0 && options.Regions.All(RegionPattern().IsMatch), "regions: such as eu-west-1, at least one");
        Demand(options.OrganizationId is null || OrganizationPattern().IsMatch(options.OrganizationId), "organization: such as o-exampleorgid");
    }

    private static void Demand(bool isMet, string rule)
    {
        if (!isMet) throw new ArgumentException(rule);
    }

    [GeneratedRegex(@"^\d{12}\z")]
    private static partial Regex AccountPattern();

    [GeneratedRegex(@"^[a-z]{2}(-[a-z]+)+-\d+\z")]
    private static partial Regex RegionPattern();

    /// <summary>The pattern of the Organizations API: o- and 10 to 32 lower-case letters or digits.</summary>
    [GeneratedRegex(@"^o-[a-z0-9]{10,32}\z")]
    private static partial Regex OrganizationPattern();
}
