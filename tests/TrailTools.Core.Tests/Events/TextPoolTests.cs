using System.Text;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>What a pool gives is what the text says, shared or not.</summary>
public class TextPoolTests
{
    /// <summary>More texts than the pool has places, so that many meet in one.</summary>
    private static readonly byte[][] Many = [.. Enumerable.Range(0, 20_000).Select(static number => Encoding.ASCII.GetBytes($"text {number}"))];

    private readonly TextPool _pool = new();

    [Theory]
    [InlineData("", true)]
    [InlineData("us-east-1", true)]
    [InlineData(128, true)]
    [InlineData(129, false)]
    [InlineData(100_000, false)]
    public void A_text_is_shared_if_it_is_not_long(object text, bool isShared)
    {
        var inside = Encoding.ASCII.GetBytes(text is int length ? new string('x', length) : (string)text);

        var (first, second) = (_pool.Get(inside), _pool.Get([.. inside]));

        Assert.Equal(Encoding.ASCII.GetString(inside), first);
        Assert.Equal(first, second);
        Assert.Equal(isShared, ReferenceEquals(first, second));
    }

    [Theory]
    [InlineData("""a\nb""", "a\nb")]
    [InlineData("""\\n""", "\\n")]
    [InlineData("""\n""", "\n")]
    [InlineData("""\u0041""", "A")]
    [InlineData("""\\u0041""", "\\u0041")]
    [InlineData("""\ud83d\ude00""", "😀")]
    [InlineData("""\ud83d""", "\ufffd")]
    [InlineData("é😀", "é😀")]
    public void A_text_says_what_its_escapes_stand_for(string inside, string expected)
    {
        foreach (var one in (string[])[inside, expected, inside])
            Assert.Equal(one == inside ? expected : JsonText.Unescape(Encoding.UTF8.GetBytes(one)), _pool.Get(Encoding.UTF8.GetBytes(one)));
    }

    [Fact]
    public void An_escape_never_reads_as_the_text_that_is_written_like_it()
    {
        // What the pool keeps for \\n is \n of two characters, which is how a line's end is written; each in the place of the other.
        foreach (var _ in (int[])[1, 2])
        {
            Assert.Equal("\\n", _pool.Get("""\\n"""u8));
            Assert.Equal("\n", _pool.Get("""\n"""u8));
        }
    }

    [Theory]
    [InlineData("Admin/alice@example.com")]
    [InlineData("")]
    [InlineData("Zoë")]
    public void A_text_that_was_put_together_is_shared_too(string text)
    {
        var first = _pool.Get(new string(text));

        Assert.Equal(text, first);
        Assert.Same(first, _pool.Get(new string(text.AsSpan())));
        Assert.Equal(text, _pool.Get(Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public void Texts_that_meet_in_one_place_stay_apart()
    {
        foreach (var _ in (int[])[1, 2])
            Assert.All(Many, text => Assert.Equal(Encoding.ASCII.GetString(text), _pool.Get(Encoding.ASCII.GetString(text))));
        Assert.All(Many, text => Assert.Equal(Encoding.ASCII.GetString(text), _pool.Get(text)));
    }

    [Fact]
    public void Two_threads_may_ask_at_once()
        => Parallel.For(0, 2, thread =>
        {
            foreach (var text in thread == 0 ? Many : Many.Reverse())
            {
                if (_pool.Get(text) != Encoding.ASCII.GetString(text))
                    Assert.Fail(Encoding.ASCII.GetString(text));
            }
        });
}
