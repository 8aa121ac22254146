using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>Looks at what lifecycle rules do, each action by itself.</summary>
internal static class ActionChecker
{
    private static readonly string[] Actions =
        ["Expiration", "Transition", "NoncurrentVersionExpiration", "NoncurrentVersionTransition", "AbortIncompleteMultipartUpload"];

    // What a number must be at least, and at most.
    private static readonly (string Action, string Element, long Least, long Most, string Message)[] Numbers =
    [
        ("Expiration", "Days", 1, int.MaxValue, "'Days' for Expiration action must be a positive integer"),
        ("Transition", "Days", 0, int.MaxValue, "'Days' in Transition action must be nonnegative"),
        ("NoncurrentVersionExpiration", "NoncurrentDays", 1, int.MaxValue, "'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer"),
        ("NoncurrentVersionTransition", "NoncurrentDays", 0, int.MaxValue, "'NoncurrentDays' in NoncurrentVersionTransition action must be nonnegative"),
        ("NoncurrentVersionExpiration", "NewerNoncurrentVersions", 1, 100, "'NewerNoncurrentVersions' for NoncurrentVersionExpiration action must be a positive integer of at most 100"),
        ("NoncurrentVersionTransition", "NewerNoncurrentVersions", 1, 100, "'NewerNoncurrentVersions' for NoncurrentVersionTransition action must be a positive integer of at most 100"),
        ("AbortIncompleteMultipartUpload", "DaysAfterInitiation", 1, int.MaxValue, "'DaysAfterInitiation' for AbortIncompleteMultipartUpload action must be a positive integer"),
    ];

    /// <summary>Looks at one rule.</summary>
    /// <exception cref="ServiceException">It does nothing, or an action is none.</exception>
    public static void Check(XElement rule)
    {
        if (!Actions.Any(action => rule.Element(action) is not null))
            throw S3Errors.InvalidRequest("At least one action needs to be specified in a rule");
        CheckOneTime(rule);
        foreach (var (action, element, least, most, message) in Numbers)
        {
            if (rule.Elements(action).Elements(element).Any(one => Number(one) < least || Number(one) > most))
                throw LifecycleChecker.Invalid(message);
        }

        foreach (var date in rule.Descendants("Date"))
            CheckDate(date.Value.Trim());
    }

    private static long Number(XElement element) => long.Parse(element.Value.Trim(), CultureInfo.InvariantCulture);

    // Days, Date and ExpiredObjectDeleteMarker are the times of an action; it has one.
    private static void CheckOneTime(XElement rule)
    {
        var isWrong = rule.Elements("Expiration").Any(static action => action.Elements().Count() != 1)
            || rule.Elements("Transition").Any(static action => action.Elements().Count(static one => one.Name.LocalName != "StorageClass") != 1)
            || rule.Elements().Any(static action => action.Name.LocalName.StartsWith("Noncurrent", StringComparison.Ordinal) && action.Element("NoncurrentDays") is null);
        if (isWrong)
            throw S3Errors.MalformedXml();
    }

    private static void CheckDate(string text)
    {
        if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date))
            throw S3Errors.MalformedXml();
        if (date.UtcDateTime.TimeOfDay != TimeSpan.Zero)
            throw LifecycleChecker.Invalid("'Date' must be at midnight GMT");
    }
}
