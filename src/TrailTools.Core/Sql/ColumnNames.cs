namespace TrailTools.Sql;

/// <summary>Names of an answer's columns, each given once whatever its case, since an object has one property of a name.</summary>
internal static class ColumnNames
{
    /// <summary>The names; of two that are the same the second becomes such as <c>arn_2</c>.</summary>
    public static IReadOnlyList<string> Once(IEnumerable<string> names)
    {
        var used = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. names.Select(name => used.Add(name) ? name : Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{name}_{number}").First(used.Add))];
    }
}
