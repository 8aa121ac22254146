namespace TrailTools.Engines.Athena.Writing;

/// <summary>A condition in SQL. It is true of every row whose record passes; of others too where it is not exact, and these are left out on this machine.</summary>
/// <param name="Sql">What can stand behind WHERE; null where nothing is left out.</param>
/// <param name="IsExact">Whether it is true of no other rows.</param>
internal readonly record struct SqlCondition(string? Sql, bool IsExact)
{
    /// <summary>Every row.</summary>
    public static SqlCondition Anything { get; } = new(null, false);

    /// <summary>For a value that must be a literal: what must be it, so that several can stand in one list.</summary>
    public (string Value, string Literal)? Equality { get; init; }

    /// <summary>A value that must be a literal.</summary>
    public static SqlCondition Equal(string value, string literal, bool isExact) => new($"{value} = {literal}", isExact) { Equality = (value, literal) };

    /// <summary>All of them.</summary>
    public static SqlCondition All(IReadOnlyList<SqlCondition> parts)
        => new(Join(" AND ", [.. parts.Select(static part => part.Sql).OfType<string>()]), parts.All(static part => part.IsExact));

    /// <summary>One of them.</summary>
    public static SqlCondition Any(IReadOnlyList<SqlCondition> parts)
    {
        if (parts.Any(static part => part.Sql is null))
            return parts.FirstOrDefault(static part => part is { Sql: null, IsExact: true }, Anything);

        var lists = parts.Where(static part => part.Equality is not null).GroupBy(static part => part.Equality!.Value.Value)
            .Select(static group => group.Count() == 1 ? group.Single().Sql! : $"{group.Key} IN ({string.Join(", ", group.Select(static part => part.Equality!.Value.Literal).Distinct())})");
        string[] all = [.. lists, .. parts.Where(static part => part.Equality is null).Select(static part => part.Sql!)];
        return new(all.Length == 0 ? "false" : Join(" OR ", all), parts.All(static part => part.IsExact));
    }

    /// <summary>The opposite: a row without the value passes it.</summary>
    public SqlCondition Not() => !IsExact ? Anything : new(Sql is null ? "false" : $"NOT coalesce({Sql}, false)", true);

    private static string? Join(string word, IReadOnlyList<string> parts) => parts.Count switch
    {
        0 => null,
        1 => parts[0],
        _ => $"({string.Join(word, parts)})",
    };
}
