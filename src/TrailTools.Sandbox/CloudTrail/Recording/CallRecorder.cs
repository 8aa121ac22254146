using System.Text.Json;
using TrailTools.Sandbox.Http;
using TrailTools.Sandbox.Services;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.CloudTrail.Recording;

/// <summary>Records the management calls that the sandbox answers, as CloudTrail does with those of an account.</summary>
internal sealed class CallRecorder(RecordedCalls calls, SandboxClock clock) : ICallObserver
{
    // Data events, which no trail records unless it is asked to and no event history tells (AWS CloudTrail User Guide, Amazon S3 object-level actions).
    private static readonly HashSet<string> DataEvents = new(StringComparer.Ordinal)
    {
        "HeadBucket", "ListObjects", "ListObjectsV2", "ListObjectVersions", "GetObject", "HeadObject", "PutObject", "DeleteObject", "DeleteObjects", "CopyObject",
        "GetObjectTagging", "PutObjectTagging", "DeleteObjectTagging", SandboxOperation.UnknownName,
    };

    /// <inheritdoc/>
    public async Task ObserveAsync(string service, SandboxCall call, SandboxResponse response, CancellationToken stop)
    {
        if (DataEvents.Contains(call.Operation.Name) || response.Status >= 500 || response.ErrorCode?.StartsWith("Throttling", StringComparison.Ordinal) == true)
            return;
        var now = clock.Now;
        var record = CallWriter.Write(service, call, response.ErrorCode, await CallParameters.ReadAsync(service, call, stop).ConfigureAwait(false), now);
        calls.Add(now, call.Caller.AccountId, call.Region, new LogRecord(JsonSerializer.SerializeToElement(record)));
    }
}
