using System.Text;
using System.Text.Json.Nodes;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.Athena.Running;

/// <summary>What StartQueryExecution is given.</summary>
/// <param name="input">The input.</param>
internal sealed class QueryRequest(JsonObject input)
{
    private const int LongestText = 262_144;
    private const int LongestAge = 10_080;

    /// <summary>The query.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: it is missing or too long.</exception>
    public string Sql { get; } = input.Text("QueryString") switch
    {
        null or "" => throw AthenaErrors.Invalid("QueryString is required."),
        var sql when Encoding.UTF8.GetByteCount(sql) > LongestText => throw AthenaErrors.Invalid($"Value at 'queryString' failed to satisfy constraint: Member must have length less than or equal to {LongestText}"),
        var sql => sql,
    };

    /// <summary>The client's token; null for none.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: it is too short or too long.</exception>
    public string? Token { get; } = input.Text("ClientRequestToken") is { Length: < 32 or > 128 }
        ? throw AthenaErrors.Invalid("Value at 'clientRequestToken' failed to satisfy constraint: Member must have length from 32 to 128")
        : input.Text("ClientRequestToken");

    /// <summary>The workgroup; null for the primary one.</summary>
    public string? WorkGroup { get; } = input.Text("WorkGroup");

    /// <summary>The database of names without one; null where it is not said.</summary>
    public string? Database { get; } = Part(input, "QueryExecutionContext")?.Text("Database");

    /// <summary>The data catalog; null where it is not said.</summary>
    public string? Catalog { get; } = Part(input, "QueryExecutionContext")?.Text("Catalog");

    /// <summary>Where the result shall go; null where it is not said.</summary>
    public string? OutputLocation { get; } = Part(input, "ResultConfiguration")?.Text("OutputLocation");

    /// <summary>What stands for question marks.</summary>
    public IReadOnlyList<string> Parameters { get; } = input.Texts("ExecutionParameters") ?? [];

    /// <summary>How old an earlier result may be, in minutes; null where none is wanted.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: it is out of its bounds.</exception>
    public int? ReuseMinutes { get; } = ReadReuse(input);

    private static int? ReadReuse(JsonObject input)
    {
        if (Part(input, "ResultReuseConfiguration") is not { } reuse || Part(reuse, "ResultReuseByAgeConfiguration") is not { } age || age.Flag("Enabled") != true)
            return null;
        var minutes = age.Number("MaxAgeInMinutes") ?? 60;
        return minutes is >= 0 and <= LongestAge ? minutes : throw AthenaErrors.Invalid($"MaxAgeInMinutes must be from 0 to {LongestAge}.");
    }

    private static JsonObject? Part(JsonObject input, string name) => input[name] as JsonObject;
}
