using System.Net;
using System.Text.RegularExpressions;

namespace TrailTools.Sandbox.CloudTrail.Trails;

/// <summary>The rules of trails' names and ARNs (AWS CloudTrail API Reference, CreateTrail, Name).</summary>
internal static partial class TrailNames
{
    private const int Shortest = 3;
    private const int Longest = 128;

    /// <summary>Whether a text is meant as an ARN.</summary>
    public static bool IsArn(string text) => text.StartsWith("arn:", StringComparison.Ordinal);

    /// <summary>Refuses what is no name.</summary>
    /// <exception cref="Errors.ServiceException">InvalidTrailNameException.</exception>
    public static void CheckName(string? name)
    {
        if (Fault(name ?? "") is { } fault)
            throw TrailErrors.Of("InvalidTrailName", fault);
    }

    /// <summary>Refuses what is no ARN of a trail.</summary>
    /// <exception cref="Errors.ServiceException">CloudTrailARNInvalidException.</exception>
    public static void CheckArn(string arn)
    {
        if (!Arn().IsMatch(arn))
            throw TrailErrors.ArnInvalid(arn);
    }

    private static string? Fault(string name)
        => name.Length < Shortest ? $"Trail name too short. Minimum allowed length: {Shortest} characters. Specified name length: {name.Length} characters."
            : name.Length > Longest ? $"Trail name too long. Maximum allowed length: {Longest} characters. Specified name length: {name.Length} characters."
            : !Letters().IsMatch(name) ? "Trail name or ARN can only contain uppercase letters, lowercase letters, numbers, periods (.), hyphens (-), and underscores (_)."
            : !char.IsAsciiLetterOrDigit(name[0]) ? "Trail name must starts with a letter or number."
            : !char.IsAsciiLetterOrDigit(name[^1]) ? "Trail name must ends with a letter or number."
            : Neighbours().IsMatch(name) ? "Trail name must not contain adjacent periods, underscores or dashes."
            : name.Count(static one => one == '.') == 3 && IPAddress.TryParse(name, out _) ? "Trail name must not be formatted as an IP address."
            : null;

    [GeneratedRegex(@"^[A-Za-z0-9._-]+\z")]
    private static partial Regex Letters();

    [GeneratedRegex("[._-]{2}")]
    private static partial Regex Neighbours();

    [GeneratedRegex(@"^arn:aws(?:-cn|-us-gov)?:cloudtrail:[a-z0-9-]+:[0-9]{12}:trail/[A-Za-z0-9._-]{3,128}\z")]
    private static partial Regex Arn();
}
