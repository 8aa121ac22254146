using System.Text.Json.Nodes;

namespace TrailTools.Sandbox.AwsJson;

/// <summary>An operation of a service with awsJson.</summary>
/// <param name="IsRead">Whether it can change nothing.</param>
/// <param name="Answer">Answers it; null is the empty body of an operation that gives nothing.</param>
/// <param name="Resource">The member of the input that names what it is about; null where none does.</param>
internal sealed record JsonOperation(bool IsRead, Func<JsonCall, CancellationToken, Task<JsonNode?>> Answer, string? Resource = null)
{
    /// <summary>An operation whose answer needs no waiting.</summary>
    public JsonOperation(bool isRead, Func<JsonCall, JsonNode?> answer, string? resource = null)
        : this(isRead, (call, _) => Task.FromResult(answer(call)), resource)
    {
    }
}
