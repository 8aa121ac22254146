using System.Text;
using System.Text.Json;
using CsCheck;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>Members are read as the framework's own reader reads them, and what that refuses is refused.</summary>
public class JsonWalkTests
{
    private const string Seed = "0000KOIPe036";
    private static readonly string[] Bits = ["\"", "\\", "{", "}", "[", "]", ":", ",", " ", "\n", "\u0001", "1", "01", "-", "e5", "true", "nul", "\\u00e9", "\\u12", "\\x", "\"\"", "é", ":1", ",\"a\":1"];

    private static readonly Gen<string> Broken = Gen.Select(HostileLogs.Object, Gen.Select(Gen.Double[0, 1], Gen.Int[0, 3], Gen.OneOfConst(Bits)).Array[1, 2], static (json, changes) =>
    {
        foreach (var (where, cut, put) in changes)
        {
            var at = (int)(where * json.Length);
            json = json[..at] + put + json[Math.Min(json.Length, at + cut)..];
        }

        return json;
    });

    [Fact]
    public void Of_hostile_objects() => HostileLogs.Object.Sample(AssertSame, iter: 5000, seed: Seed, threads: 1);

    [Fact]
    public void Of_broken_objects() => Broken.Sample(AssertSame, iter: 50_000, seed: Seed, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""["a",1]""")]
    [InlineData("""{"a":1}{"b":2}""")]
    [InlineData("""{"a":1},{"b":2}""")]
    [InlineData("""{"a":1}]""")]
    [InlineData("""{"a":"b":"c"}""")]
    [InlineData("""{"a","b"}""")]
    [InlineData("""{"a":["b":1]}""")]
    [InlineData("""{"a":1,}""")]
    [InlineData("""{"a":[1,]}""")]
    [InlineData("""{"a":[,1]}""")]
    [InlineData("""{,"a":1}""")]
    [InlineData("""{"a":}""")]
    [InlineData("""{"a":"b""c"}""")]
    [InlineData("""{"a":"b"c"d"}""")]
    [InlineData("""{"a":{]}""")]
    [InlineData("""{"a":[}}""")]
    [InlineData("""{"a":1.5E+3,"b":-0,"c":-0.0e-1}""")]
    [InlineData("""{"a":1.}""")]
    [InlineData("""{"a":.5}""")]
    [InlineData("""{"a":00}""")]
    [InlineData("""{"a":-}""")]
    [InlineData("""{"a":1e}""")]
    [InlineData("""{"a":+1}""")]
    [InlineData("""{"a":truefalse}""")]
    [InlineData("""{"\u0061":1,"\ud83d\ude00":2,"é":3}""")]
    [InlineData("""{"a\":1}""")]
    [InlineData("""{"a":"\"}""")]
    [InlineData("""{"a":"\\"}""")]
    [InlineData("""{"a":\u0031}""")]
    public void Of_one_text(string json) => AssertSame(json);

    [Theory]
    [InlineData(62)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(2000)]
    public void Of_any_depth(int depth)
    {
        AssertSame($$"""{"a":{{new string('[', depth)}}{{new string(']', depth)}},"b":1}""");
        AssertSame($$"""{"a":{{new string('[', depth)}}{{new string(']', depth - 1)}},"b":1}""");
    }

    [Theory]
    [InlineData("", ",", "")]
    [InlineData("""{"a":1},{"b":[{"c":2}]},{}""", ",", """{"a":1}|{"b":[{"c":2}]}|{}""")]
    [InlineData("{\"a\":1}\n{\"b\":2}", "\n", """{"a":1}|{"b":2}""")]
    [InlineData("{\"a\":1}\n{\"b\":2}", ",", "no")]
    [InlineData("""{"a":1},{"b":2}""", "\n", "no")]
    [InlineData("{\"a\":\n1}", "\n", "no")]
    [InlineData("{\"a\":1\n}", "\n", "no")]
    [InlineData("{\"a\":[1\n2]}", "\n", "no")]
    [InlineData("""{"a":1},""", ",", "no")]
    [InlineData(""",{"a":1}""", ",", "no")]
    [InlineData("""{"a":1},,{"b":2}""", ",", "no")]
    [InlineData("""{"a":1}{"b":2}""", ",", "no")]
    [InlineData("""{"a":1},[{"b":2}]""", ",", "no")]
    [InlineData("""{"a":1},2""", ",", "no")]
    [InlineData("""{"a":1},"b" """, ",", "no")]
    [InlineData("""{"a":1}],[{"b":2}""", ",", "no")]
    [InlineData("""{"a":1}:{"b":2}""", ",", "no")]
    public void Of_one_object_after_another(string json, string separator, string expected)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var found = new List<string>();
        var isRead = new JsonWalk(utf8, (byte)separator[0], new JsonMembers()).TryRead((start, end) =>
        {
            found.Add(Encoding.UTF8.GetString(utf8[start..end]));
            return true;
        });

        Assert.Equal(expected, isRead ? string.Join('|', found) : "no");
    }

    private static void AssertSame(string json)
    {
        var (expected, found) = (Expected(json), Found(json));
        if (expected != found)
            Assert.Fail($"{json}\nexpected {expected}\nfound    {found}");
    }

    private static string Found(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json).AsMemory();
        var members = new JsonMembers();
        try
        {
            members.Read(utf8);
        }
        catch (JsonException)
        {
            return "no";
        }

        if (members.IsCompact)
            Assert.Equal(utf8.ToArray(), JsonText.Compact(utf8).ToArray());

        var text = new StringBuilder();
        foreach (var member in members.Span)
        {
            var name = JsonObjects.Name(utf8, member);
            var raw = Encoding.UTF8.GetString(utf8.Span.Slice(member.NameStart, member.NameLength));
            Assert.Equal(raw == name && Ascii.IsValid(name), member.NameIsPlain);
            text.Append(name).Append('=').Append(member.Kind).Append(Encoding.UTF8.GetString(utf8.Span.Slice(member.ValueStart, member.ValueLength))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What the framework's reader makes of it; like the members' reader it looks at the first value alone.</summary>
    private static string Expected(string json)
    {
        var utf8 = Encoding.UTF8.GetBytes(json);
        var text = new StringBuilder();
        var reader = JsonObjects.Reader(utf8);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                text.Append(JsonText.Unescape(reader.ValueSpan)).Append('=');
                reader.Read();
                var (kind, start) = (reader.TokenType, (int)reader.TokenStartIndex);
                reader.Skip();
                text.Append(kind).Append(Encoding.UTF8.GetString(utf8[start..(int)reader.BytesConsumed])).Append('\n');
            }
        }
        catch (JsonException)
        {
            return "no";
        }

        return text.ToString();
    }
}
