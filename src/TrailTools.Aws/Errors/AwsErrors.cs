using System.Globalization;
using System.Net.Sockets;
using System.Xml;
using Amazon.Runtime;
using TrailTools.Diagnostics;

namespace TrailTools.Aws.Errors;

/// <summary>Makes of what the SDK throws the one exception that the engine knows. None has the SDK's own underneath: its requests hold tokens.</summary>
internal static class AwsErrors
{
    private const int MaxQuote = 1000;

    /// <summary>Asks AWS, and tells its errors in our words.</summary>
    /// <param name="operation">AWS's name of the call, such as GetBucketPolicy.</param>
    /// <param name="subject">What it is about: a bucket, an object's key, a trail.</param>
    /// <param name="call">The call.</param>
    /// <param name="stop">Ends the call.</param>
    /// <exception cref="TrailException">AWS refused, or did not answer.</exception>
    public static async Task<T> AskAsync<T>(string operation, string subject, Func<Task<T>> call, CancellationToken stop)
    {
        try
        {
            return await call().ConfigureAwait(false);
        }
        catch (Exception error) when (IsAnswer(error) && !(error is OperationCanceledException && stop.IsCancellationRequested))
        {
            stop.ThrowIfCancellationRequested();
            throw Translate(error, operation, subject);
        }
    }

    /// <summary>The exception for a failure of the SDK.</summary>
    public static TrailException Translate(Exception error, string operation, string subject)
    {
        var chain = Chain(error).ToArray();
        if (chain.OfType<TrailException>().FirstOrDefault() is { } told)
            return told;
        if (chain.OfType<AmazonServiceException>().FirstOrDefault(static one => (int)one.StatusCode >= 300) is { } answer)
            return IsBroken(answer, operation) ? Unreachable(answer, operation, subject) : Translate(answer, operation, subject);
        if (chain.Any(static one => one is TimeoutException or OperationCanceledException))
            return new TrailException(TrailErrorKind.Timeout, "AwsTimeout", subject, $"{operation} on '{subject}' got no answer in time, after all retries too: look at the network, a proxy (HTTPS_PROXY) and -EndpointUrl.");
        if (chain.FirstOrDefault(static one => one is HttpRequestException or SocketException or IOException or AmazonUnmarshallingException or XmlException) is { } network)
            return Unreachable(network, operation, subject);

        return new TrailException(TrailErrorKind.Invalid, "AwsRequestRefused", subject, $"{operation} on '{subject}' could not be sent. {Quote(error.Message)}");
    }

    private static TrailException Unreachable(Exception network, string operation, string subject)
        => new(TrailErrorKind.Unreachable, "AwsUnreachable", subject, $"{operation} on '{subject}' did not reach AWS, or the answer did not come whole: look at the network, a proxy (HTTPS_PROXY), -Region and -EndpointUrl. {Quote(network.Message)}");

    // AWS's refusals have a code, but those of HEAD; where there is none the SDK has the status stand for it.
    private static bool IsBroken(AmazonServiceException answer, string operation)
        => (int)answer.StatusCode is >= 300 and < 500 and not (401 or 403 or 429)
            && !operation.StartsWith("Head", StringComparison.Ordinal)
            && (string.IsNullOrEmpty(answer.ErrorCode) || answer.ErrorCode == answer.StatusCode.ToString());

    /// <summary>Others' words on one line, without control characters and not too long: they go to a terminal.</summary>
    public static string Quote(string? text)
    {
        var plain = string.Concat((text ?? "").Select(static letter => char.IsControl(letter) ? ' ' : letter)).Trim();
        return plain.Length > MaxQuote ? $"{plain[..MaxQuote]}..." : plain;
    }

    private static TrailException Translate(AmazonServiceException answer, string operation, string subject)
    {
        var rule = AwsErrorRules.Find(answer.ErrorCode, (int)answer.StatusCode);
        var text = string.Format(CultureInfo.InvariantCulture, rule.Text, operation, subject);
        var quote = rule.QuotesAws ? Quote(answer.Message) : "";
        return new TrailException(rule.Kind, rule.Id, subject, $"{text} {quote} ({Quote(answer.ErrorCode ?? "HTTP " + (int)answer.StatusCode)})".Replace("  ", " ", StringComparison.Ordinal));
    }

    private static bool IsAnswer(Exception error)
        => error is AmazonClientException or AmazonServiceException or InvalidOperationException or HttpRequestException or IOException or TimeoutException or OperationCanceledException or XmlException;

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var one = error; one is not null; one = one.InnerException)
            yield return one;
    }
}
