using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.S3.Policies;

/// <summary>Refuses what is no statement of a bucket policy.</summary>
internal static partial class StatementChecker
{
    private static readonly HashSet<string> Fields =
        ["Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition"];

    private static readonly HashSet<string> PrincipalKinds = ["AWS", "Service", "Federated", "CanonicalUser"];

    /// <summary>Looks at a statement.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="bucket">The ARN of the bucket that its policy is for.</param>
    /// <exception cref="ServiceException">MalformedPolicy.</exception>
    public static void Check(JsonElement statement, string bucket)
    {
        if (statement.ValueKind != JsonValueKind.Object)
            throw PolicyChecker.Malformed("Policies must be valid JSON and the first byte must be '{'");
        if (statement.EnumerateObject().FirstOrDefault(static member => !Fields.Contains(member.Name)) is { Value.ValueKind: not JsonValueKind.Undefined } unknown)
            throw PolicyChecker.Malformed($"Unknown field {unknown.Name}");
        CheckEffect(Required(statement, "Effect"));
        CheckPrincipal(Required(statement, "Principal", "NotPrincipal"));
        var actions = PolicyTexts.Texts(Required(statement, "Action", "NotAction"));
        if (actions.Count == 0 || !actions.All(static action => action is not null && Action().IsMatch(action)))
            throw PolicyChecker.Malformed("Policy has invalid action");
        var resources = PolicyTexts.Texts(Required(statement, "Resource", "NotResource"));
        if (resources.Count == 0 || !resources.All(resource => resource == bucket || resource?.StartsWith($"{bucket}/", StringComparison.Ordinal) == true))
            throw PolicyChecker.Malformed("Policy has invalid resource");
        if (statement.TryGetProperty("Action", out _) && !actions.All(action => ActionLevel.Applies(action!, resources!, bucket)))
            throw PolicyChecker.Malformed("Action does not apply to any resource(s) in statement");
        if (PolicyTexts.Member(statement, "Condition") is { } condition)
            CheckCondition(condition);
    }

    private static JsonElement Required(JsonElement statement, string field, string? instead = null)
        => statement.TryGetProperty(field, out var value) || (instead is not null && statement.TryGetProperty(instead, out value))
            ? value
            : throw PolicyChecker.Malformed($"Missing required field {field}");

    private static void CheckEffect(JsonElement effect)
    {
        if (PolicyTexts.Text(effect) is not ("Allow" or "Deny"))
            throw PolicyChecker.Malformed($"Invalid effect: {effect}");
    }

    private static void CheckPrincipal(JsonElement principal)
    {
        var isValid = principal.ValueKind == JsonValueKind.Object
            ? principal.EnumerateObject().Any() && principal.EnumerateObject().All(static kind => PrincipalKinds.Contains(kind.Name) && PolicyTexts.Texts(kind.Value) is [_, ..] texts && texts.All(text => IsPrincipal(kind.Name, text)))
            : PolicyTexts.Text(principal) == "*";
        if (!isValid)
            throw PolicyChecker.Malformed("Invalid principal in policy");
    }

    private static bool IsPrincipal(string kind, string? text)
        => text is not null && (kind switch { "AWS" => AwsPrincipal(), "Service" => ServicePrincipal(), _ => AnyPrincipal() }).IsMatch(text);

    private static void CheckCondition(JsonElement condition)
    {
        if (condition.ValueKind != JsonValueKind.Object)
            throw PolicyChecker.Malformed("Syntax errors in policy");
        foreach (var type in condition.EnumerateObject())
        {
            if (!ConditionType().IsMatch(type.Name))
                throw PolicyChecker.Malformed($"Invalid Condition type : {type.Name}");
            if (type.Value.ValueKind != JsonValueKind.Object || type.Value.EnumerateObject().Any(static key => !key.Name.Contains(':', StringComparison.Ordinal)))
                throw PolicyChecker.Malformed("Policy has an invalid condition key");
        }
    }

    [GeneratedRegex(@"\A(?:\*|s3:[A-Za-z*?]+)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Action();

    [GeneratedRegex(@"\A(?:\*|[0-9]{12}|arn:aws[a-z-]*:(?:iam|sts)::[0-9]{12}:[^ ]+|[A-Z0-9]{16,64})\z")]
    private static partial Regex AwsPrincipal();

    [GeneratedRegex(@"\A[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?\z")]
    private static partial Regex ServicePrincipal();

    [GeneratedRegex(@"\A[^ ]+\z")]
    private static partial Regex AnyPrincipal();

    [GeneratedRegex(@"\A(?:ForAllValues:|ForAnyValue:)?(?:String(?:Not)?Equals(?:IgnoreCase)?|String(?:Not)?Like|(?:Numeric|Date)(?:(?:Not)?Equals|(?:Less|Greater)Than(?:Equals)?)|Bool|BinaryEquals|(?:Not)?IpAddress|Arn(?:Not)?(?:Equals|Like)|Null)(?:IfExists)?\z", RegexOptions.IgnoreCase)]
    private static partial Regex ConditionType();
}
