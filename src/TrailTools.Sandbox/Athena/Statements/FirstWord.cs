namespace TrailTools.Sandbox.Athena.Statements;

/// <summary>Finds a text's first word, which tells what statement it is.</summary>
internal static class FirstWord
{
    /// <summary>The word, or a bracket; nothing where there is none.</summary>
    public static string Of(string sql)
    {
        var rest = sql.AsSpan().TrimStart();
        while (rest.StartsWith("--") || rest.StartsWith("/*"))
        {
            var end = rest.StartsWith("--") ? rest.IndexOf('\n') : rest.IndexOf("*/");
            rest = end < 0 ? [] : rest[(end + (rest[0] == '-' ? 1 : 2))..].TrimStart();
        }

        var length = 0;
        while (length < rest.Length && char.IsAsciiLetter(rest[length]))
            length++;
        return rest.Length > 0 && length == 0 ? rest[..1].ToString() : rest[..length].ToString();
    }
}
