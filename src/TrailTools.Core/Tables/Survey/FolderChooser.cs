using TrailTools.Diagnostics;
using TrailTools.Retention.Folders;

namespace TrailTools.Tables.Survey;

/// <summary>Chooses of a bucket's account folders those that one table can read: an organization's, or those of accounts alone. Their paths are too different for one table.</summary>
/// <param name="log">Is told what is left out.</param>
internal sealed class FolderChooser(ITrailLog log)
{
    /// <summary>The folders.</summary>
    /// <param name="folders">All account folders.</param>
    /// <param name="root">The folder above them.</param>
    /// <param name="organizationId">The organization that was asked for; empty for accounts alone, null where nobody said.</param>
    /// <returns>The organization, null for accounts alone, and the folders.</returns>
    /// <exception cref="TrailException">OrganizationAmbiguous.</exception>
    public (string? OrganizationId, IReadOnlyList<AccountFolder> Folders) Choose(IReadOnlyList<AccountFolder> folders, string root, string? organizationId)
    {
        var groups = folders.ToLookup(folder => folder.Path[root.Length..^13].TrimEnd('/'), StringComparer.Ordinal);
        var organizations = groups.Select(static group => group.Key).Where(static id => id.Length > 0).ToList();
        if (organizationId is null && organizations.Count > 1)
            throw TrailException.Invalid("OrganizationAmbiguous", root, $"The bucket has log files of several organizations: {string.Join(", ", organizations)}. Name one by -OrganizationId, or '' for the folders of accounts alone.");

        var chosen = organizationId ?? organizations.FirstOrDefault("");
        foreach (var other in groups.Where(group => group.Key != chosen))
            log.Warning($"The table does not read the log files of {other.Count():N0} account(s) under {root}{other.Key}: -OrganizationId '{other.Key}' makes a table of these.");
        return (chosen.Length == 0 ? null : chosen, [.. groups[chosen]]);
    }
}
