using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Protocol;

/// <summary>Tells whose things a call is about.</summary>
internal static class HomeOf
{
    /// <summary>The caller's account in the Region that is asked.</summary>
    public static Home Call(JsonCall call) => new(call.Call.Caller.AccountId, call.Call.Region);
}
