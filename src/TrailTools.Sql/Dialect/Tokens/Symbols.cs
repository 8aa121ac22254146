namespace TrailTools.Sql.Dialect.Tokens;

/// <summary>Operators and brackets, the longest first.</summary>
internal static class Symbols
{
    /// <summary>Those of Athena's SELECT.</summary>
    public static IReadOnlyList<string> Athena { get; } = ["->", "=>", "<>", "<=", ">=", "!=", "||", .. "()[],.;+-*/%<>=".Select(char.ToString)];

    /// <summary>Those, and what the project's own SQL for DuckDB needs.</summary>
    public static IReadOnlyList<string> DuckDB { get; } = [":=", "::", ":", "{", "}", .. Athena];

    /// <summary>What Athena lacks and people write, with what to write in its place.</summary>
    public static IReadOnlyDictionary<string, string> Refused { get; } = new Dictionary<string, string>
    {
        ["::"] = "Write CAST(x AS type).",
        ["->>"] = "Write json_extract_scalar(x, '$.name').",
        ["`"] = "Athena quotes names by backticks in DDL only; in a SELECT write \"name\".",
        ["?"] = "Parameters of a query are not supported; write the value itself.",
        ["{"] = "Write CAST(ROW(...) AS ROW(...)) for a row, MAP(ARRAY[...], ARRAY[...]) for a map.",
        ["~"] = "Write regexp_like(x, 'pattern').",
        ["^"] = "Write power(x, y).",
        ["&"] = "Write bitwise_and(x, y).",
        ["|"] = "Write bitwise_or(x, y).",
        ["$"] = "A name with $ is quoted: \"$path\".",
        ["“"] = "It is a quotation mark of printed text: write ' around text, \" around names.",
        ["”"] = "It is a quotation mark of printed text: write ' around text, \" around names.",
        ["‘"] = "It is a quotation mark of printed text: write ' around text.",
        ["’"] = "It is a quotation mark of printed text: write ' around text.",
    };
}
