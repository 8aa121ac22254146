using CsCheck;
using TrailTools.Tables;

namespace TrailTools.Sql.Tests.Scanning;

/// <summary>Records that nobody should write: odd texts, values of the wrong type, names twice and in other cases, blanks.</summary>
internal static class HostileRecords
{
    private static readonly string[] Names = [.. CloudTrailColumns.Documented.SelectMany(static column => NamesOf(column)).Distinct()];

    private static readonly Gen<string> Text = Gen.OneOfConst(
        "", "a", "12 bytes, no", "13 bytes, yes", "true", "null", "é", "日本語のとても長い名前", "😀😀😀😀", @"\u0000", @"x\u0000yyyyyyyyyyyyyyyy", @"\u001b[31m", @"\n\t\r\b\f\/\\\""", @"\ud83d\ude00",
        "'; drop table logs; --", "\u2028\u2029", "\u007f", new string('n', 70_000), new string('é', 20_000), new string('k', 1500));

    private static readonly Gen<string> Scalar = Gen.OneOf(Gen.OneOfConst("null", "true", "false", "0", "-1.50E+3", "12345678901234567890"), Text.Select(static text => $"\"{text}\""));

    private static readonly Gen<string> Blank = Gen.Frequency((20, Gen.Const("")), (1, Gen.OneOfConst(" ", "\n", " \t ")));

    private static readonly Gen<string> Name = Gen.Frequency(
        (6, Gen.OneOfConst(Names)), (1, Gen.OneOfConst(Names).Select(static name => name.ToUpperInvariant())), (1, Gen.OneOfConst(Names).Select(Escaped)), (1, Text));

    /// <summary>A record's JSON.</summary>
    public static readonly Gen<string> Record = Members(Value(4)).Select(static members => $$"""{"eventVersion":"1"{{(members.Length > 0 ? "," : "")}}{{members}}}""");

    private static Gen<string> Value(int depth) => depth == 0 ? Scalar : Gen.Frequency(
        (3, Scalar),
        (2, Gen.Select(Blank, Members(Value(depth - 1)), static (blank, members) => $"{{{blank}{members}}}")),
        (1, Gen.Select(Blank, Value(depth - 1).Array[0, 3], static (blank, items) => $"[{blank}{string.Join(',', items)}]")));

    private static Gen<string> Members(Gen<string> value)
        => Gen.Select(Name, Blank, value, static (name, blank, value) => $"\"{name}\"{blank}:{blank}{value}{blank}").Array[0, 6].Select(static members => string.Join(',', members));

    private static string Escaped(string name) => $"\\u{(int)name[0]:x4}{name[1..]}";

    private static IEnumerable<string> NamesOf(TableColumn column) => [column.Member, .. column.Type switch
    {
        StructType structure => structure.Fields.SelectMany(NamesOf),
        ListType { Item: StructType item } => item.Fields.SelectMany(NamesOf),
        _ => [],
    }];
}
