using System.Globalization;
using System.Xml.Linq;
using TrailTools.Sandbox.Errors;
using TrailTools.Sandbox.S3.Protocol;

namespace TrailTools.Sandbox.S3.Lifecycle;

/// <summary>Looks at the order of what lifecycle rules do: storage classes only get colder, and objects expire behind the last of them.</summary>
internal static class TransitionChecker
{
    private const int LeastDaysInAccess = 30;
    private static readonly string[] InfrequentAccess = ["STANDARD_IA", "ONEZONE_IA"];

    /// <summary>The classes that objects can move to, in the order in which they can.</summary>
    public static IReadOnlyList<string> Classes { get; } = ["STANDARD_IA", "INTELLIGENT_TIERING", "ONEZONE_IA", "GLACIER_IR", "GLACIER", "DEEP_ARCHIVE"];

    /// <summary>Looks at one rule whose actions are right by themselves.</summary>
    /// <exception cref="ServiceException">They do not go together.</exception>
    public static void Check(XElement rule)
    {
        if (rule.Elements("Transition").Concat(rule.Elements("Expiration")).Elements().Select(static one => one.Name.LocalName).Where(static name => name is "Date" or "Days").Distinct().Count() > 1)
            throw S3Errors.InvalidRequest($"Found mixed 'Date' and 'Days' based Expiration and Transition actions in lifecycle rule for {Filter(rule)}");
        Check(rule, "Transition", "Expiration", "Days");
        Check(rule, "Transition", "Expiration", "Date");
        Check(rule, "NoncurrentVersionTransition", "NoncurrentVersionExpiration", "NoncurrentDays");
    }

    private static void Check(XElement rule, string transition, string expiration, string time)
    {
        var steps = rule.Elements(transition).Where(step => step.Element(time) is not null).OrderBy(static step => Rank(step)).ToArray();
        if (steps.Select(Rank).Distinct().Count() < steps.Length)
            throw S3Errors.InvalidRequest($"'StorageClass' must be different for '{transition}' actions in same 'Rule' with {Filter(rule)}");
        if (time != "Date" && steps.FirstOrDefault(step => IsInfrequentAccess(step) && Time(step, time) < LeastDaysInAccess) is { } early)
            throw LifecycleChecker.Invalid($"'{time}' in {transition} action must be greater than or equal to 30 for storageClass '{ClassOf(early)}'");
        foreach (var (warm, cold) in steps.Zip(steps.Skip(1)))
            CheckOrder(rule, transition, time, warm, cold);
        if (rule.Element(expiration)?.Element(time) is not null && steps.Any(step => Time(rule.Element(expiration)!, time) <= Time(step, time)))
            throw LifecycleChecker.Invalid($"'{time}' in the {expiration} action for {Filter(rule)} must be greater than '{time}' in the {transition} action");
    }

    private static void CheckOrder(XElement rule, string transition, string time, XElement warm, XElement cold)
    {
        var gap = time != "Date" && IsInfrequentAccess(warm) ? LeastDaysInAccess : 0;
        var (first, second) = (Time(warm, time), Time(cold, time));
        if (second <= first || second - first < gap)
        {
            throw LifecycleChecker.Invalid(
                $"'{time}' in the {transition} action for StorageClass '{ClassOf(cold)}' for {Filter(rule)} must be "
                + (gap > 0 ? $"{gap} days more than" : "greater than") + $" '{time}' in the {transition} action for StorageClass '{ClassOf(warm)}'");
        }
    }

    private static string ClassOf(XElement step) => step.Element("StorageClass")!.Value.Trim();

    private static int Rank(XElement step) => Classes.ToList().IndexOf(ClassOf(step));

    private static bool IsInfrequentAccess(XElement step) => InfrequentAccess.Contains(ClassOf(step));

    private static long Time(XElement action, string time)
    {
        var text = action.Element(time)!.Value.Trim();
        return time == "Date"
            ? DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcTicks
            : long.Parse(text, CultureInfo.InvariantCulture);
    }

    private static string Filter(XElement rule)
        => $"filter '(prefix={rule.Element("Prefix")?.Value ?? rule.Element("Filter")?.Descendants("Prefix").FirstOrDefault()?.Value})'";
}
