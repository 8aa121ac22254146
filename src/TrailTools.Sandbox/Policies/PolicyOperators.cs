using System.Globalization;

namespace TrailTools.Sandbox.Policies;

/// <summary>The condition operators that policies on logs use (IAM User Guide, Condition operators). One that is not here is never met.</summary>
internal static class PolicyOperators
{
    private static readonly Dictionary<string, Func<string, string, bool>> Positive = new(StringComparer.Ordinal)
    {
        ["StringEquals"] = static (wanted, value) => wanted == value,
        ["StringEqualsIgnoreCase"] = static (wanted, value) => wanted.Equals(value, StringComparison.OrdinalIgnoreCase),
        ["StringLike"] = static (wanted, value) => PolicyPattern.Fits(wanted, value),
        ["ArnEquals"] = PolicyPattern.FitsArn,
        ["ArnLike"] = PolicyPattern.FitsArn,
        ["Bool"] = static (wanted, value) => wanted.Equals(value, StringComparison.OrdinalIgnoreCase),
        ["NumericEquals"] = static (wanted, value) => Compare(value, wanted) == 0,
        ["NumericLessThan"] = static (wanted, value) => Compare(value, wanted) < 0,
        ["NumericLessThanEquals"] = static (wanted, value) => Compare(value, wanted) <= 0,
        ["NumericGreaterThan"] = static (wanted, value) => Compare(value, wanted) > 0,
        ["NumericGreaterThanEquals"] = static (wanted, value) => Compare(value, wanted) >= 0,

        // A service has no address of the kind that policies name.
        ["IpAddress"] = static (_, _) => false,
    };

    private static readonly Dictionary<string, string> Negative = new(StringComparer.Ordinal)
    {
        ["StringNotEquals"] = "StringEquals",
        ["StringNotEqualsIgnoreCase"] = "StringEqualsIgnoreCase",
        ["StringNotLike"] = "StringLike",
        ["ArnNotEquals"] = "ArnEquals",
        ["ArnNotLike"] = "ArnLike",
        ["NumericNotEquals"] = "NumericEquals",
        ["NotIpAddress"] = "IpAddress",
    };

    /// <summary>Whether a value, or its absence, meets an operator: absent, it meets the negated ones and no others.</summary>
    /// <param name="name">The operator.</param>
    /// <param name="wanted">What the policy says.</param>
    /// <param name="value">What the request has; null for nothing.</param>
    public static bool IsMet(string name, IReadOnlyList<string> wanted, string? value)
        => name == "Null" ? wanted.Any(one => one.Equals(value is null ? "true" : "false", StringComparison.OrdinalIgnoreCase))
            : Negative.TryGetValue(name, out var opposite) ? value is null || !Any(opposite, wanted, value)
            : value is not null && Positive.ContainsKey(name) && Any(name, wanted, value);

    private static bool Any(string name, IReadOnlyList<string> wanted, string value) => wanted.Any(one => Positive[name](one, value));

    private static double Compare(string value, string wanted) => Number(value) - Number(wanted);

    // What is no number compares as none: every comparison with it is false.
    private static double Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;
}
