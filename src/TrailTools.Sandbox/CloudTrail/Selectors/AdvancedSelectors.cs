using System.Text.Json.Nodes;
using TrailTools.Sandbox.AwsJson;

namespace TrailTools.Sandbox.CloudTrail.Selectors;

/// <summary>Reads advanced event selectors and refuses what AWS refuses (AWS CloudTrail API Reference, AdvancedFieldSelector).</summary>
internal static class AdvancedSelectors
{
    private const int MostValues = 500;
    private static readonly string[] Operators = ["Equals", "StartsWith", "EndsWith", "NotEquals", "NotStartsWith", "NotEndsWith"];
    private static readonly string[] Categories = ["Management", "Data", "NetworkActivity"];
    private static readonly string[] Fields =
    [
        "readOnly", "eventSource", "eventName", "eventCategory", "eventType", "errorCode", "resources.type", "resources.ARN", "sessionCredentialFromConsole",
        "userIdentity.arn", "vpcEndpointId",
    ];

    private static readonly string[] EqualsOnly = ["readOnly", "eventCategory", "resources.type", "errorCode", "sessionCredentialFromConsole"];

    /// <summary>The selectors as they are kept.</summary>
    /// <exception cref="Errors.ServiceException">One is not valid, or they have too many values.</exception>
    public static JsonArray Read(IReadOnlyList<JsonObject> selectors)
    {
        var conditions = selectors.SelectMany(Conditions).ToArray();
        SelectorError.Demand(conditions.Sum(static one => one.Values.Count) <= MostValues, $"Advanced event selectors can have at most {MostValues} values.");
        foreach (var condition in conditions)
            Check(condition);
        foreach (var selector in selectors)
            Check(selector);
        return new([.. selectors.Select(static one => one.DeepClone())]);
    }

    private static void Check(JsonObject selector)
    {
        var conditions = Conditions(selector).ToArray();
        var category = Values(conditions, "eventCategory");
        SelectorError.Demand(category.Count == 1 && Categories.Contains(category[0]), "A selector must say by Equals which eventCategory it is of.");
        SelectorError.Demand(category[0] != "Data" || Values(conditions, "resources.type").Count == 1, "A selector of data events must name one resources.type.");
        SelectorError.Demand(category[0] == "Data" || Values(conditions, "resources.type").Count == 0, "resources.type is for data events.");
    }

    private static void Check((string Field, string Operator, IReadOnlyList<string> Values) condition)
    {
        SelectorError.Demand(Fields.Contains(condition.Field), $"Invalid field: {condition.Field}");
        SelectorError.Demand(condition.Operator == "Equals" || !EqualsOnly.Contains(condition.Field), $"{condition.Field} takes Equals only.");
        SelectorError.Demand(condition.Values.Count > 0, $"{condition.Field} {condition.Operator} needs a value.");
    }

    private static IEnumerable<(string Field, string Operator, IReadOnlyList<string> Values)> Conditions(JsonObject selector)
        => from field in selector.Objects("FieldSelectors") ?? []
           from name in Operators
           where field[name] is not null
           select (field.Text("Field") ?? "", name, field.Texts(name)!);

    private static IReadOnlyList<string> Values((string Field, string Operator, IReadOnlyList<string> Values)[] conditions, string field)
        => [.. conditions.Where(one => one.Field == field).SelectMany(static one => one.Values)];
}
