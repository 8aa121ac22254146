using System.Text;
using CsCheck;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Queries.Results;

namespace TrailTools.Core.Tests.Queries.Results;

public class CsvRowsTests
{
    private static readonly Gen<string?> Value = Gen.Select(Gen.Int[0, 4], Gen.OneOfConst("a", "", "\"", ",", "\n", "é😀", "{\"a\":\"b\"}", "[x, y]", " ").Array[0, 4], static (how, parts) => how == 0 ? null : string.Concat(parts));

    /// <summary>Any rows, cut anywhere into pieces, come as they were; null is not the empty text.</summary>
    [Fact]
    public void Rows_come_as_they_were() => Gen.Int[1, 4].SelectMany(width => Gen.Select(Value.Array[width].Array[0, 6], Gen.Int[1, 30])).Sample(static (rows, piece) =>
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(rows.Select(static row => string.Join(',', row.Select(Written)) + "\n")));
        Assert.Equal(rows.SelectMany(static row => row), Read(text, rows.Length == 0 ? 1 : rows[0].Length, piece).SelectMany(static row => row));
    });

    [Theory]
    [InlineData("\"a\",\"b\"", "a|b")]
    [InlineData("\"a\",\n", "a|NULL")]
    [InlineData(",\"\"\n", "NULL|")]
    [InlineData("a,[b c]\n", "a|[b c]")]
    [InlineData("\"x\"\"\",\"\"\"\"\"\"\n", "x\"|\"\"")]
    public void Values_are_read(string csv, string expected)
        => Assert.Equal(expected, string.Join('|', Read(Encoding.UTF8.GetBytes(csv), 2, 3).Single().Select(static value => value ?? "NULL")));

    [Theory]
    [InlineData("\"a\"\n", "1 values, and there are 2 columns")]
    [InlineData("\"a\",\"b\",\"c\"\n", "3 values")]
    [InlineData("\"a\",\"b", "midst of a row")]
    [InlineData("\"a\"x,\"b\"\n", "behind a closing quote")]
    public void What_Athena_does_not_write_is_an_error(string csv, string why)
    {
        var error = Assert.Throws<TrailException>(() => Read(Encoding.UTF8.GetBytes(csv), 2, 100));
        Assert.Equal("AthenaResultDamaged", error.Id);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }

    private static string Written(string? value) => value is null ? "" : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    /// <summary>Reads as a file is read: pieces as they come, and what is no whole row yet together with the next one.</summary>
    private static List<string?[]> Read(byte[] text, int width, int piece)
    {
        var block = new ResultBlock([.. Enumerable.Range(0, width).Select(static number => new ResultColumn($"c{number}", "varchar"))]);
        var (rows, found, rest) = (new CsvRows(block, "s3://results/a.csv"), new List<string?[]>(), Array.Empty<byte>());
        for (var at = 0; at < text.Length; at += piece)
        {
            byte[] next = [.. rest, .. text.AsSpan(at, Math.Min(piece, text.Length - at))];
            block.Clear();
            rest = next[rows.Read(next, isLast: at + piece >= text.Length)..];
            for (var row = 0; row < block.RowCount; row++)
                found.Add([.. Enumerable.Range(0, width).Select(column => block.Text(row, column))]);
        }

        return found;
    }
}
