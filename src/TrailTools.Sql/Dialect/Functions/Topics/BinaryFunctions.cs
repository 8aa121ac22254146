using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of bytes; digests are bytes too.</summary>
/// <remarks>Trino documentation, "Binary functions and operators".</remarks>
internal static class BinaryFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Same("to_base64 from_base64"),
        Renamed("to_utf8", "encode"),
        Renamed("to_hex", "hex"),
        Renamed("from_hex", "unhex"),
        Macro("from_utf8(x)", "decode(x)"),
        Macro("md5(x)", "unhex(md5(x))"),
        Macro("sha1(x)", "unhex(sha1(x))"),
        Macro("sha256(x)", "unhex(sha256(x))"),
    ];
}
