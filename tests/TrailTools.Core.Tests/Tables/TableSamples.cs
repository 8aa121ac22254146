using TrailTools.Cloud.Athena;
using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables;

/// <summary>Tables to test with.</summary>
internal static class TableSamples
{
    public static TableSpec Spec { get; } = new(new TableId("default", "cloudtrail_logs_logs"), new LogPlace("logs", null, null))
    {
        Accounts = ["111122223333"],
        Regions = ["eu-west-1", "us-east-1"],
        FirstDay = new DateOnly(2026, 3, 4),
    };

    /// <summary>As many accounts as are wanted.</summary>
    public static string[] Accounts(int count) => [.. Enumerable.Range(1, count).Select(static number => $"{number:D12}")];

    /// <summary>A table that is as another, but for one of its properties.</summary>
    public static TableDescription With(this TableDescription table, string property, string? value)
    {
        var parameters = new Dictionary<string, string>(table.Parameters);
        if (value is null)
            parameters.Remove(property);
        else
            parameters[property] = value;
        return table with { Parameters = parameters };
    }
}
