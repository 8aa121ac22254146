using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Tables.Ddl;

/// <summary>Reads a column's type, and writes it as the data catalog does; what is no type does not get through.</summary>
/// <param name="text">The type in Hive's words.</param>
/// <remarks>Amazon Athena User Guide, "Data types in Amazon Athena" (DDL).</remarks>
internal sealed partial class HiveTypeReader(string text)
{
    private const int MostDepth = 32;

    private int _at;
    private int _depth;

    /// <summary>The type in small letters, without blanks.</summary>
    /// <exception cref="TrailException">AthenaTypeInvalid: it is no type.</exception>
    public static string Read(string text)
    {
        var reader = new HiveTypeReader(text);
        var type = reader.ReadType();
        return reader._at == text.Length ? type : throw reader.Invalid();
    }

    private string ReadType()
    {
        if (++_depth > MostDepth)
            throw Invalid();

        var type = Take(Names()).ToLowerInvariant() switch
        {
            "array" => $"array{In(ReadType)}",
            "map" => $"map{In(() => $"{ReadType()}{Take(Commas())}{ReadType()}")}",
            "struct" => $"struct{In(ReadFields)}",
            var name when Simple().IsMatch(name) => name,
            var name when Sized().IsMatch(name) => name + Take(Sizes()),
            _ => throw Invalid(),
        };
        _depth--;
        return type;
    }

    private string ReadFields()
    {
        var fields = new List<string>();
        do
            fields.Add($"{Take(Names()).ToLowerInvariant()}{Take(Colons())}{ReadType()}");
        while (Commas().IsMatch(text, _at) && Take(Commas()).Length > 0);
        return string.Join(',', fields);
    }

    private string In(Func<string> read) => $"{Take(Opens())}{read()}{Take(Closes())}";

    /// <summary>Takes what comes next, and the blanks around it.</summary>
    private string Take(Regex next)
    {
        if (next.Match(text, _at) is not { Success: true } found)
            throw Invalid();

        _at += found.Length;
        return Spaces().Replace(found.Value, "");
    }

    private TrailException Invalid()
        => TrailException.Invalid("AthenaTypeInvalid", text, $"'{text}' is no type of a column: string, boolean, int, bigint, double, decimal(p,s), date, timestamp and the like, or array<...>, map<...,...>, struct<name:...,...> of these.");

    [GeneratedRegex(@"\G\s*[A-Za-z0-9_]{1,255}\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Names();

    [GeneratedRegex("^(string|boolean|tinyint|smallint|int|integer|bigint|float|double|binary|date|timestamp)$", RegexOptions.CultureInvariant)]
    private static partial Regex Simple();

    [GeneratedRegex("^(decimal|char|varchar)$", RegexOptions.CultureInvariant)]
    private static partial Regex Sized();

    [GeneratedRegex(@"\G(\(\s*[0-9]{1,5}\s*(,\s*[0-9]{1,5}\s*)?\))?\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Sizes();

    [GeneratedRegex(@"\G<\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Opens();

    [GeneratedRegex(@"\G>\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Closes();

    [GeneratedRegex(@"\G:\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Colons();

    [GeneratedRegex(@"\G,\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
