using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.CloudTrail.Selectors;

/// <summary>Reads event selectors and refuses what AWS refuses (AWS CloudTrail API Reference, EventSelector and DataResource).</summary>
internal static class ClassicSelectors
{
    private const int Most = 5;
    private const int MostValues = 250;
    private static readonly string[] ReadWriteTypes = ["All", "ReadOnly", "WriteOnly"];
    private static readonly string[] Excludable = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];
    private static readonly Dictionary<string, string> ArnStarts = new(StringComparer.Ordinal)
    {
        ["AWS::S3::Object"] = "s3",
        ["AWS::Lambda::Function"] = "lambda",
        ["AWS::DynamoDB::Table"] = "dynamodb",
    };

    /// <summary>The selectors as they are kept.</summary>
    /// <exception cref="Errors.ServiceException">One is not valid, or they are too many.</exception>
    public static JsonArray Read(IReadOnlyList<JsonObject> selectors)
    {
        SelectorError.Demand(selectors.Count <= Most, $"A trail can have at most {Most} event selectors.");
        var values = selectors.SelectMany(Resources).Sum(static resource => resource.Texts("Values")?.Count ?? 0);
        SelectorError.Demand(values <= MostValues, $"A trail can have at most {MostValues} data resources.");
        return new([.. selectors.Select(Selector)]);
    }

    private static JsonObject Selector(JsonObject input)
    {
        var readWriteType = input.Text("ReadWriteType") ?? "All";
        var hasManagement = input.Flag("IncludeManagementEvents") ?? true;
        var excluded = input.Texts("ExcludeManagementEventSources") ?? [];
        SelectorError.Demand(ReadWriteTypes.Contains(readWriteType), $"Invalid ReadWriteType: {readWriteType}");
        SelectorError.Demand(excluded.All(Excludable.Contains), "Only the sources kms.amazonaws.com and rdsdata.amazonaws.com can be excluded.");
        SelectorError.Demand(hasManagement || excluded.Count == 0, "Sources can be excluded only where management events are included.");
        SelectorError.Demand(hasManagement || Resources(input).Count > 0, "A selector must include management events or data resources.");
        return new()
        {
            ["ReadWriteType"] = readWriteType,
            ["IncludeManagementEvents"] = hasManagement,
            ["DataResources"] = new JsonArray([.. Resources(input).Select(Resource)]),
            ["ExcludeManagementEventSources"] = new JsonArray([.. excluded.Select(static one => JsonValue.Create(one))]),
        };
    }

    private static IReadOnlyList<JsonObject> Resources(JsonObject selector) => selector.Objects("DataResources") ?? [];

    private static JsonObject Resource(JsonObject input)
    {
        var type = input.Text("Type") ?? "";
        var values = input.Texts("Values") ?? [];
        SelectorError.Demand(ArnStarts.ContainsKey(type), $"Invalid data resource type: {type}");
        SelectorError.Demand(values.Count > 0 && values.All(value => IsOf(value, ArnStarts[type])), $"Value for DataResources is not an ARN of {type}");
        return new() { ["Type"] = type, ["Values"] = new JsonArray([.. values.Select(static one => JsonValue.Create(one))]) };
    }

    // arn:aws:s3 alone is all buckets, arn:aws:s3:::bucket/ all objects of one.
    private static bool IsOf(string value, string service)
        => value.Split(':') is ["arn", "aws" or "aws-cn" or "aws-us-gov", var named, ..] && named == service && !value.EndsWith('*');
}
