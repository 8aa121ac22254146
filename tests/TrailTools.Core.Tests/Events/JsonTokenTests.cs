using System.Text;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>Tokens are as JSON demands where the framework's reader takes them.</summary>
public class JsonTokenTests
{
    private static readonly string[] Scalars =
    [
        "true", "false", "null", "tru", "truee", "True", "nul", "nullnull", "falsetrue", "-true", "NaN", "Infinity", "undefined", "t", "",
        "0", "-0", "1", "-1", "10", "01", "-01", "00", "1.5", "1.", ".5", "-.5", "1.50", "0.0", "-0.0e-1", "1e5", "1E5", "1e+5", "1e-5", "1e", "1e+", "1e+-5", "1e5.5", "1.e5",
        "1.5e05", "1.5.5", "+1", "-", "--1", "- 1", "1-", "0x10", "1_000", "1f", "123456789012345678901234567890", "1e999", "e5", "\u0661", "1\0",
    ];

    private static readonly string[] Escapes =
    [
        @"\b", @"\f", @"\n", @"\r", @"\t", @"\/", @"\\", @"\""", @"\u", @"\u0", @"\u00e", @"\u00e9", @"\u00E9", @"\u00eg", @"\u00 9", @"\u+0e9", @"\uD83D", @"\uD83D\uDE00", @"\uDE00",
        @"\U00e9", @"\x41", @"\0", @"\a", @"\v", @"\'", @"\N", @"\ ", "\\\0", "\\\u00e9",
    ];

    public static TheoryData<string> ScalarCases => [.. Scalars];

    public static TheoryData<string> EscapeCases => [.. Escapes];

    [Theory]
    [MemberData(nameof(ScalarCases))]
    public void Of_a_scalar(string token) => Assert.Equal(IsJson($"[{token}]", token.Length > 0), JsonToken.IsScalar(Encoding.UTF8.GetBytes(token)));

    [Theory]
    [MemberData(nameof(EscapeCases))]
    public void Of_an_escape(string escape)
    {
        Assert.Equal(IsJson($"[\"{escape}\"]", true), JsonToken.IsEscape(Encoding.UTF8.GetBytes(escape + "\"]")));
        Assert.Equal(IsJson($"[\"{escape}99\"]", true), JsonToken.IsEscape(Encoding.UTF8.GetBytes(escape + "99\"]")));
    }

    [Fact]
    public void Of_a_backslash_at_the_end() => Assert.False(JsonToken.IsEscape("\\"u8));

    private static bool IsJson(string json, bool isToken)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            while (reader.Read())
            {
            }

            return isToken;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
