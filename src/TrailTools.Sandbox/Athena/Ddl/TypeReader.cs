using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>Reads a column's type (Amazon Athena User Guide, CREATE TABLE: data_type).</summary>
internal static class TypeReader
{
    private static readonly HashSet<string> Plain =
    [
        "boolean", "tinyint", "smallint", "int", "integer", "bigint", "float", "double", "string", "binary", "date", "timestamp",
    ];

    private static readonly HashSet<string> Sized = ["decimal", "char", "varchar"];

    /// <summary>Takes a type.</summary>
    /// <exception cref="Engine.QueryException">None is next.</exception>
    public static HiveType Read(DdlCursor at)
    {
        var token = at.Next;
        var name = at.Word();
        return name switch
        {
            HiveType.Struct => new HiveType(name) { Parts = Parts(at, () => Field(at)) },
            HiveType.Array => new HiveType(name) { Parts = Parts(at, () => Nameless(at), 1) },
            HiveType.Map => new HiveType(name) { Parts = Parts(at, () => Nameless(at), 2) },
            "integer" => new HiveType("int"),
            _ when Plain.Contains(name) => new HiveType(name),
            _ when Sized.Contains(name) => new HiveType(name + Size(at)),
            _ => throw DdlErrors.Unexpected(token, "a type"),
        };
    }

    private static HiveField[] Parts(DdlCursor at, Func<HiveField> read, int? count = null)
    {
        at.Expect("<");
        List<HiveField> parts = [];
        do
            parts.Add(read());
        while (at.Accept(","));
        if (count is { } wanted && parts.Count != wanted)
            throw DdlErrors.Unexpected(at.Next, "','");
        at.Expect(">");
        return [.. parts];
    }

    private static HiveField Field(DdlCursor at)
    {
        var name = at.Word();
        at.Expect(":");
        var field = new HiveField(name, Read(at));
        if (at.Accept("comment"))
            at.Text();
        return field;
    }

    private static HiveField Nameless(DdlCursor at) => new("", Read(at));

    private static string Size(DdlCursor at) => at.IsAt("(") ? $"({string.Join(',', at.List(at.Word))})" : "";
}
