using TrailTools.Sandbox.Errors;

namespace TrailTools.Sandbox.CloudTrail.History;

/// <summary>Lets through two calls a second for each account and Region (AWS CloudTrail API Reference, LookupEvents), by a real clock.</summary>
internal sealed class LookupRate(TimeProvider time)
{
    private const double PerSecond = 2;

    private readonly object _lock = new();
    private readonly Dictionary<(string AccountId, string Region), (double Tokens, long Timestamp)> _buckets = [];

    /// <summary>Takes a place.</summary>
    /// <exception cref="ServiceException">ThrottlingException: there is none.</exception>
    public void Take(string accountId, string region)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var (tokens, since) = _buckets.GetValueOrDefault((accountId, region), (PerSecond, now));
            var left = Math.Min(PerSecond, tokens + (time.GetElapsedTime(since, now).TotalSeconds * PerSecond)) - 1;
            if (left < 0)
                throw ErrorDialect.Json.Of(CommonError.Throttled);
            _buckets[(accountId, region)] = (left, now);
        }
    }
}
