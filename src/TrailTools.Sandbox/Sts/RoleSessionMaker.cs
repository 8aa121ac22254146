using System.Globalization;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Sts;

/// <summary>AssumeRole: any role of an account of the sandbox can be assumed by every caller.</summary>
internal sealed partial class RoleSessionMaker(AccountRegister accounts, SandboxClock clock)
{
    private const int DefaultSeconds = 3600;

    /// <summary>Makes a session and its credentials, which are known until the sandbox ends.</summary>
    public object[] Make(StsCall call)
    {
        var role = RoleArn().Match(Required(call, "RoleArn"));
        var session = Required(call, "RoleSessionName");
        if (!role.Success || !accounts.Accounts.Any(account => account.Id == role.Groups["account"].Value))
            throw new ServiceException(403, "AccessDenied", $"User: {call.Call.CallerArn} is not authorized to perform: sts:AssumeRole on resource: {call.Form["RoleArn"]}");
        if (!SessionName().IsMatch(session))
            throw new ServiceException(400, "ValidationError", "Value at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*");

        var name = role.Groups["name"].Value;
        var identity = new SandboxIdentity(role.Groups["account"].Value, $"{KeyMaker.Id("AROA")}:{session}", "sts", $"assumed-role/{name}/{session}");
        return Describe(call, identity);
    }

    private object[] Describe(StsCall call, SandboxIdentity identity)
    {
        var accessKey = KeyMaker.Id("ASIA");
        accounts.Add(accessKey, identity);
        var seconds = int.TryParse(call.Form.GetValueOrDefault("DurationSeconds"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : DefaultSeconds;
        return
        [
            StsService.Element(
                "AssumedRoleUser",
                StsService.Element("AssumedRoleId", identity.UserId),
                StsService.Element("Arn", identity.ArnIn(call.Call.Partition))),
            StsService.Element(
                "Credentials",
                StsService.Element("AccessKeyId", accessKey),
                StsService.Element("SecretAccessKey", KeyMaker.Secret()),
                StsService.Element("SessionToken", KeyMaker.Token()),
                StsService.Element("Expiration", clock.Now.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture))),
        ];
    }

    private static string Required(StsCall call, string name)
        => call.Form.GetValueOrDefault(name) is { Length: > 0 } value
            ? value
            : throw new ServiceException(400, "ValidationError", $"Value null at '{name}' failed to satisfy constraint: Member must not be null");

    [GeneratedRegex(@"^arn:aws[a-z-]*:iam::(?<account>[0-9]{12}):role/(?:[^/]+/)*(?<name>[\w+=,.@-]{1,64})$")]
    private static partial Regex RoleArn();

    [GeneratedRegex(@"^[\w+=,.@-]{2,64}$")]
    private static partial Regex SessionName();
}
