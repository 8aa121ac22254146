using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.AwsJson;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>CreateWorkGroup and UpdateWorkGroup.</summary>
internal sealed partial class WorkGroupKeeper(WorkGroupStore groups, SandboxClock clock)
{
    /// <summary>Makes one; its settings count for all of its queries unless it says otherwise.</summary>
    public JsonNode? Create(JsonCall call)
    {
        var name = call.Input.Text("Name");
        if (name is null || !Name().IsMatch(name))
            throw AthenaErrors.Invalid("Value at 'name' failed to satisfy constraint: Member must satisfy regular expression pattern: [a-zA-Z0-9._-]{1,128}");
        if (groups.TryFind(HomeOf.Call(call), name) is not null)
            throw AthenaErrors.Invalid("WorkGroup is already created");
        var configuration = call.Input["Configuration"]?.DeepClone().AsObject() ?? [];
        configuration["EnforceWorkGroupConfiguration"] ??= true;
        groups.Put(new WorkGroup(HomeOf.Call(call), name)
        {
            Description = call.Input.Text("Description"),
            Created = clock.Now,
            Configuration = ConfigurationCheck.Checked(configuration).ToJsonString(),
        });
        return new JsonObject();
    }

    /// <summary>Changes what is named; the rest stays.</summary>
    public JsonNode? Update(JsonCall call)
    {
        var group = groups.Find(HomeOf.Call(call), call.Input.Text("WorkGroup") ?? throw AthenaErrors.Invalid("WorkGroup is required."));
        var configuration = JsonNode.Parse(group.Configuration)!.AsObject();
        if (call.Input["ConfigurationUpdates"] is JsonObject updates)
            ConfigurationUpdate.Apply(updates, configuration);
        groups.Put(group with
        {
            Description = call.Input.Text("Description") ?? group.Description,
            State = call.Input.Text("State") ?? group.State,
            Configuration = ConfigurationCheck.Checked(configuration).ToJsonString(),
        });
        return new JsonObject();
    }

    [GeneratedRegex(@"\A[a-zA-Z0-9._-]{1,128}\z")]
    private static partial Regex Name();
}
