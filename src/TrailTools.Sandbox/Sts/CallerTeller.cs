namespace TrailTools.Sandbox.Sts;

/// <summary>GetCallerIdentity.</summary>
internal static class CallerTeller
{
    /// <summary>Tells who asks.</summary>
    public static object[] Tell(StsCall call) =>
    [
        StsService.Element("Arn", call.Call.CallerArn),
        StsService.Element("UserId", call.Call.Caller.UserId),
        StsService.Element("Account", call.Call.Caller.AccountId),
    ];
}
