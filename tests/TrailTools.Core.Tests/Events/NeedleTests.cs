using System.Text;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>A needle is found where the plainest search finds it, wherever its rare characters and the blocks' ends are.</summary>
public class NeedleTests
{
    private const int Reach = 130;

    /// <summary>Texts of a common character, with two rare ones at each two of their places.</summary>
    public static IEnumerable<string> Needles { get; } =
    [
        .. from first in Enumerable.Range(0, 6) from second in Enumerable.Range(0, 6) where first != second select Put(Put("eeeeee", first, 'Q'), second, 'z'),
        "ee", "zz", "_z", "z_", "eE", "\\u", new('a', 63), new('a', 64), new('a', 65), new string('e', 70) + "z", "z" + new string('e', 70),
    ];

    [Fact]
    public void At_every_place_of_a_text()
    {
        foreach (var text in Needles)
        {
            var needle = new Needle(text);
            for (var before = 0; before <= Reach; before++)
            {
                foreach (var behind in (int[])[0, 1, 63, 64, 65, Reach])
                    AssertFound(needle, text, new string('#', before) + Swapped(text) + new string('#', behind));
            }
        }
    }

    [Fact]
    public void Behind_what_has_only_its_rare_characters()
    {
        foreach (var text in Needles)
        {
            var needle = new Needle(text);
            var almost = new StringBuilder(text) { [0] = '~' }.ToString();
            for (var before = 0; before <= Reach; before++)
            {
                AssertFound(needle, text, new string('#', before) + almost + text);
                AssertFound(needle, text, new string('#', before) + almost + almost);
            }
        }
    }

    [Fact]
    public void Not_in_what_is_shorter_or_only_its_beginning()
    {
        foreach (var text in Needles)
        {
            var needle = new Needle(text);
            for (var length = 0; length < text.Length; length++)
            {
                AssertFound(needle, text, text[..length]);
                for (var before = 0; before <= Reach; before += 13)
                    AssertFound(needle, text, new string('#', before) + text[..length]);
            }
        }
    }

    private static void AssertFound(Needle needle, string text, string whole)
    {
        var (expected, found) = (whole.IndexOf(text, StringComparison.OrdinalIgnoreCase), needle.IndexIn(Encoding.UTF8.GetBytes(whole)));
        if (expected != found)
            Assert.Fail($"{needle} in {whole}: {found} instead of {expected}");
    }

    private static string Put(string text, int place, char character) => new StringBuilder(text) { [place] = character }.ToString();

    private static string Swapped(string text) => string.Concat(text.Select(static one => char.IsUpper(one) ? char.ToLowerInvariant(one) : char.ToUpperInvariant(one)));
}
