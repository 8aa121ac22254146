using CsCheck;

namespace TrailTools.Core.Tests.Trails.Policies;

/// <summary>Policies that others may have written, in any layout.</summary>
internal static class RandomPolicies
{
    private static readonly Gen<string> Blank = Gen.OneOfConst("", " ", "\n", "\r\n\t", "  ");

    private static readonly Gen<string> Text = Gen.OneOfConst(
        "\"x\"", "\"\\u00e4\\\"]}\"", "\"Statement\"", "\"ä😀\"", "\"s3:GetObject\"", "\"AWSCloudTrailWrite20150319\"", "\"arn:aws:s3:::logs/*\"");

    private static readonly Gen<string> Value = Gen.OneOf(
        Text,
        Gen.Select(Text, Text, Blank, static (a, b, blank) => $"[{blank}{a}{blank},{b}]"),
        Gen.Select(Text, Text, Blank, static (a, b, blank) => $"{{{blank}{a}:{blank}{b}}}"),
        Gen.OneOfConst("1.0", "true", "null", "[]", "{}"));

    private static readonly Gen<string> Statement =
        from members in Gen.Select(Gen.OneOfConst("Sid", "Effect", "Principal", "Action", "Resource", "Condition", "NotAction"), Value, Blank).Array[0, 6]
        select "{" + string.Join(",", members.DistinctBy(static member => member.Item1).Select(static member => $"{member.Item3}\"{member.Item1}\"{member.Item3}:{member.Item2}{member.Item3}")) + "}";

    /// <summary>A policy's text, and its statements as they stand in it.</summary>
    public static readonly Gen<(string Text, string[] Pieces)> Policy =
        from statements in Statement.Array[0, 5]
        from blanks in Blank.Array[6]
        from version in Gen.OneOfConst("", "\"Version\":\"2012-10-17\",", "\"Id\" : \"Statement\" , ")
        select ($"{blanks[0]}{{{blanks[1]}{version}\"Statement\"{blanks[2]}:{blanks[3]}[{string.Join(blanks[4] + ",", statements)}{blanks[5]}]}}{blanks[0]}", statements);
}
