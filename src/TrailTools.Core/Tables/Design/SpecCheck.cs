using System.Text.RegularExpressions;
using TrailTools.Diagnostics;
using TrailTools.Logs;
using TrailTools.Tables.Ddl;

namespace TrailTools.Tables.Design;

/// <summary>Refuses what would be another table than the one that is meant, before anything is asked or written.</summary>
internal static partial class SpecCheck
{
    /// <summary>Checks names, place, accounts and Regions.</summary>
    /// <exception cref="TrailException">AthenaNameInvalid, BucketNameInvalid, TrailPrefixInvalid, OrganizationIdInvalid, TableAccountInvalid, TableRegionUnknown.</exception>
    public static void Check(TableSpec spec)
    {
        DdlName.Check("-TableName", spec.Id.Name);
        DdlName.Quote(spec.Id);
        Check(spec.Place);
        if (spec.Accounts.FirstOrDefault(static account => !LogFolderNames.Account().IsMatch(account)) is { } account)
            throw TrailException.Invalid("TableAccountInvalid", account, $"'{account}' is no account: its id is 12 digits.");
        if (spec.Regions.FirstOrDefault(static region => !LogFolderNames.Region().IsMatch(region)) is { } region)
            throw TrailException.Invalid("TableRegionUnknown", region, $"'{region}' is no Region: its name is like eu-west-1.");
    }

    private static void Check(LogPlace place)
    {
        if (!BucketNames().IsMatch(place.BucketName))
            throw TrailException.Invalid("BucketNameInvalid", place.BucketName, $"'{place.BucketName}' cannot be a bucket's name: 3 to 63 small letters, digits, periods and hyphens, a letter or digit at both ends.");
        if (place.KeyPrefix is { } prefix && (prefix.Contains('$', StringComparison.Ordinal) || prefix.Any(char.IsControl) || prefix.StartsWith('/') || prefix.EndsWith('/')))
            throw TrailException.Invalid("TrailPrefixInvalid", prefix, $"No table can be made over the key prefix '{prefix}': it has no slash at either end, and no $, which Athena takes for the start of a column's name.");
        if (place.OrganizationId is { } id && !LogFolderNames.Organization().IsMatch(id))
            throw TrailException.Invalid("OrganizationIdInvalid", id, $"'{id}' is no organization's id, which is o- and 10 to 32 small letters and digits.");
    }

    // Amazon S3 User Guide, "General purpose bucket naming rules"; old buckets of us-east-1 may have capitals and underscores.
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{1,253}[A-Za-z0-9]\z", RegexOptions.CultureInvariant)]
    private static partial Regex BucketNames();
}
