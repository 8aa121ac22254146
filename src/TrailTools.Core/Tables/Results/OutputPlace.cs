using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Tables.Results;

/// <summary>A place for results in S3.</summary>
/// <param name="BucketName">The bucket.</param>
/// <param name="Prefix">How keys begin there: empty, or with a slash at its end.</param>
internal sealed partial record OutputPlace(string BucketName, string Prefix)
{
    /// <summary>Reads a place such as s3://bucket/results/.</summary>
    /// <exception cref="TrailException">OutputLocationInvalid.</exception>
    public static OutputPlace Read(string text)
        => Locations().Match(text) is { Success: true, Groups: var parts }
            ? new OutputPlace(parts["bucket"].Value, parts["prefix"].Value is { Length: > 0 } prefix ? prefix.TrimEnd('/') + "/" : "")
            : throw TrailException.Invalid("OutputLocationInvalid", text, $"'{text}' is no place for results of queries: it is like s3://bucket/results/.");

    /// <inheritdoc/>
    public override string ToString() => $"s3://{BucketName}/{Prefix}";

    // Amazon S3 User Guide, "General purpose bucket naming rules" and "Naming Amazon S3 objects".
    [GeneratedRegex(@"^s3://(?<bucket>[a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(?<prefix>[^\p{C}/][^\p{C}]{0,900})?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Locations();
}
