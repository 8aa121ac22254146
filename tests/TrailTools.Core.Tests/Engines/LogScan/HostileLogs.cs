using System.Globalization;
using System.Text;
using CsCheck;

namespace TrailTools.Core.Tests.Engines.LogScan;

/// <summary>Makes log texts that are valid and as confusing as can be: brackets and names in strings, escapes, keys in any order and case, twice, deep.</summary>
internal static class HostileLogs
{
    private static readonly string[] Words =
        ["CreateUser", "createuser", "DeleteTrail", "AccessDenied", "eventName", "errorCode", "{\"eventVersion\":\"1\"", "\"}]}", "[{", "}],", "\\", "\"", "\\\"", "\u212areateUser", "ſ", "é😀", " ", "\n", "Records", ""];

    private static readonly string[] Names =
        ["eventName", "EventName", "errorCode", "ERRORCODE", "requestParameters", "responseElements", "userIdentity", "eventVersion", "eventID", "bucketName", "x"];

    private static readonly Gen<string> Text = Gen.Select(Gen.OneOfConst(Words).Array[1, 4], Gen.Int[0, 3], static (words, how) => Quoted(string.Concat(words), how));

    private static readonly Gen<string> Blank = Gen.Frequency((8, Gen.Const("")), (1, Gen.OneOfConst(" ", "\n", "\t \r\n", new string(' ', 70))));

    private static readonly Gen<string> Leaf = Gen.OneOf(Text, Gen.OneOfConst("1", "-1.5e3", "true", "false", "null", "{}", "[]"));

    /// <summary>A record: an object that begins with eventVersion or, seldom, with something else.</summary>
    private static readonly Gen<string> Record = Gen.Select(Members(3), Blank, Gen.Int[0, 9], static (members, blank, how)
        => $"{{{(how == 0 ? blank : "")}\"eventVersion\":\"1.11\"{(members.Length > 0 ? "," + members : "")}{blank}}}");

    /// <summary>An object of any members.</summary>
    public static Gen<string> Object { get; } = Members(3).Select(static members => $"{{{members}}}");

    /// <summary>A file of records in CloudTrail's shape.</summary>
    public static Gen<string> File { get; } = Gen.Select(Record.Array[0, 6], Blank, Blank, static (records, before, behind) => $"{{{behind}\"Records\"{before}:{behind}[{before}{string.Join(before + "," + behind, records)}]{behind}}}{before}");

    private static Gen<string> Members(int depth) => Gen.Select(Gen.Select(Gen.OneOfConst(Names), Gen.Int[0, 3], Value(depth), Blank).Array[0, 5], static members
        => string.Join(',', members.Select(static member => $"{Quoted(member.Item1, member.Item2)}{member.Item4}:{member.Item4}{member.Item3}")));

    private static Gen<string> Value(int depth) => depth == 0 ? Leaf : Gen.Frequency(
        (4, Leaf),
        (1, Members(depth - 1).Select(static members => $"{{{members}}}")),
        (1, Gen.Select(Value(depth - 1).Array[0, 3], Blank, static (items, blank) => $"[{blank}{string.Join("," + blank, items)}]")));

    /// <summary>A text as JSON: with no more escapes than needed, or some or all characters written as \u escapes.</summary>
    private static string Quoted(string text, int how)
    {
        var json = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            if (how == 3 || (how == 2 && i % 3 == 0))
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:x4}");
            else
                json.Append(text[i] switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", var plain => plain.ToString() });
        }

        return json.Append('"').ToString();
    }
}
