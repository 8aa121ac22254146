using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.CloudTrail.Telling;
using TrailTools.Sandbox.CloudTrail.Trails;

namespace TrailTools.Sandbox.CloudTrail.Setup;

/// <summary>UpdateTrail.</summary>
internal sealed class TrailUpdater(TrailStore trails, TrailFinder finder, TrailChecks checks)
{
    /// <summary>Changes what the input names.</summary>
    public JsonNode? Update(JsonCall call)
    {
        var known = finder.Write(call.Call, call.Input.Text("Name"));
        var settings = SettingsReader.Read(call.Input, known.Settings);
        var caller = call.Call.Caller.AccountId;
        if (checks.Organization.Owner(settings, caller) != known.AccountId)
            throw TrailErrors.NotOrganizationMasterAccount();
        CountCheck.Demand(known with { Settings = settings }, trails.All.Where(other => other.Arn != known.Arn));
        var changed = checks.Demand(known with { Settings = settings }, caller).Settings;
        trails.Change(known.Arn, trail => trail with { Settings = changed });
        return TrailWriter.Settings(known with { Settings = changed });
    }
}
