using TrailTools.Sandbox.CloudTrail.Trails;
using TrailTools.Sandbox.Organizations;

namespace TrailTools.Sandbox.CloudTrail.Permits;

/// <summary>Where a trail's files lie in its bucket (AWS CloudTrail User Guide, Finding your CloudTrail log files).</summary>
internal static class LogPlaces
{
    /// <summary>The folder of an account's files, with a slash at its end.</summary>
    public static string Folder(Trail trail, SandboxOrganization? organization, string accountId)
        => trail.Settings.IsOrganization && organization is not null
            ? $"{trail.Settings.KeyStart}AWSLogs/{organization.Id}/{accountId}/"
            : OwnFolder(trail);

    /// <summary>The folder of the trail's own account, as if the trail were no organization's.</summary>
    public static string OwnFolder(Trail trail) => $"{trail.Settings.KeyStart}AWSLogs/{trail.AccountId}/";
}
