using TrailTools.Diagnostics;

namespace TrailTools.Aws.Errors;

/// <summary>What becomes of some of AWS's error codes.</summary>
/// <param name="Kind">The sort of failure.</param>
/// <param name="Id">Our id.</param>
/// <param name="Text">What went wrong and the way out; {0} is the operation, {1} what it was about.</param>
/// <param name="Codes">AWS's codes.</param>
internal sealed record AwsErrorRule(TrailErrorKind Kind, string Id, string Text, params string[] Codes)
{
    /// <summary>Whether AWS's own words follow. After a signature that is wrong they repeat what was signed, the session token too.</summary>
    public bool QuotesAws { get; init; } = true;
}
