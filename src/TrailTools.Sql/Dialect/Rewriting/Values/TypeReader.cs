using TrailTools.Sql.Dialect.Tokens;

namespace TrailTools.Sql.Dialect.Rewriting.Values;

/// <summary>Reads a type of Athena and names it as DuckDB does.</summary>
/// <param name="errors">Makes the errors.</param>
internal sealed class TypeReader(SqlErrors errors)
{
    /// <summary>What stands for an IP address, which is no type of DuckDB.</summary>
    public const string IPAddress = "IPADDRESS";

    /// <summary>Types without parts.</summary>
    /// <remarks>Athena User Guide, "Data types in Amazon Athena", the names for DML; string and float are those of DDL.</remarks>
    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["boolean"] = "BOOLEAN", ["tinyint"] = "TINYINT", ["smallint"] = "SMALLINT", ["integer"] = "INTEGER", ["int"] = "INTEGER", ["bigint"] = "BIGINT",
        ["real"] = "REAL", ["float"] = "REAL", ["double"] = "DOUBLE", ["double precision"] = "DOUBLE", ["decimal"] = "DECIMAL", ["date"] = "DATE",
        ["time"] = "TIME", ["timestamp"] = "TIMESTAMP", ["timestamp with time zone"] = "TIMESTAMPTZ", ["timestamp without time zone"] = "TIMESTAMP",
        ["varchar"] = "VARCHAR", ["char"] = "VARCHAR", ["string"] = "VARCHAR", ["varbinary"] = "BLOB", ["json"] = "JSON", ["uuid"] = "UUID",
        ["ipaddress"] = IPAddress, ["ipprefix"] = "VARCHAR",
    };

    /// <summary>Reads a whole type.</summary>
    /// <exception cref="Diagnostics.TrailException">It is no type that is known.</exception>
    public string Read(IReadOnlyList<SyntaxNode> nodes)
    {
        var name = string.Join(' ', nodes.Where(static node => node is Leaf).Select(static node => node.First.Text));
        var parts = nodes.OfType<Group>().FirstOrDefault() is { } group ? NodeList.Split(group.Items) : Angular(nodes);
        return (nodes[0].First.Text.ToUpperInvariant(), parts) switch
        {
            ("ARRAY", [var item]) => Inner(item) + "[]",
            ("MAP", [var key, var value]) => $"MAP({Inner(key)}, {Inner(value)})",
            ("ROW", { Count: > 0 }) => $"STRUCT({string.Join(", ", parts.Select(Field))})",
            ("VARCHAR" or "CHAR", [[{ First.Kind: TokenKind.Number } length]]) => $"VARCHAR({length.First.Text})",
            ("DECIMAL", { Count: 1 or 2 }) => $"DECIMAL({string.Join(", ", parts.Select(Number))})",
            ("TIME" or "TIMESTAMP", { Count: 0 or 1 }) or (_, { Count: 0 }) when Names.TryGetValue(name, out var known) => known,
            _ => throw errors.Syntax(nodes[0].First.Position, nodes[0].First.Text.Length, $"{name} is no type that is known here. Types are varchar, bigint, double, boolean, date, timestamp, json, ipaddress, array(varchar), map(varchar, varchar), row(a varchar) and their kin."),
        };
    }

    /// <summary>The parts of array&lt;varchar&gt; and map&lt;varchar, varchar&gt;, an older spelling.</summary>
    private static IReadOnlyList<IReadOnlyList<SyntaxNode>> Angular(IReadOnlyList<SyntaxNode> nodes)
        => nodes.Count > 3 && nodes[1].Is("<") && nodes[^1].Is(">") ? NodeList.Split([.. nodes.Skip(2).SkipLast(1)]) : [];

    /// <summary>A type within another: texts keep their length there, and addresses are text.</summary>
    private string Inner(IReadOnlyList<SyntaxNode> nodes) => nodes.Count == 0 || Read(nodes) is IPAddress ? "VARCHAR" : Read(nodes);

    private string Field(IReadOnlyList<SyntaxNode> nodes, int index)
        => nodes is [{ IsName: true } name, { IsName: true } or Leaf { Token.Kind: TokenKind.Word }, ..] && !Names.ContainsKey($"{name.First.Text} {nodes[1].First.Text}") && !name.Is("timestamp")
            ? $"{Token.QuoteName(name.First.Value)} {Inner([.. nodes.Skip(1)])}"
            : $"field{index} {Inner(nodes)}";

    private string Number(IReadOnlyList<SyntaxNode> nodes)
        => nodes is [{ First.Kind: TokenKind.Number } number] ? number.First.Text : throw errors.Syntax(nodes.Count > 0 ? nodes[0].First.Position : 0, 1, "A type's size is a number.");
}
