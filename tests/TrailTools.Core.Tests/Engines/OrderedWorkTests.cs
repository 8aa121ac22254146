using TrailTools.Engines;

namespace TrailTools.Core.Tests.Engines;

public class OrderedWorkTests
{
    private static readonly CancellationToken None = TestContext.Current.CancellationToken;

    [Fact]
    public void Results_come_in_the_order_of_the_pieces()
        => Assert.Equal(Enumerable.Range(0, 2000), new OrderedWork<int, int>(4).Run(static _ => Enumerable.Range(0, 1000), Doubled, None));

    [Fact]
    public void Who_leaves_early_ends_the_search_for_pieces_too()
    {
        var isEnded = false;

        var first = new OrderedWork<int, int>(2).Run(Endless, Doubled, None).First();

        Assert.Equal(0, first);
        Assert.True(isEnded);

        IEnumerable<int> Endless(CancellationToken left)
        {
            yield return 0;
            isEnded = left.WaitHandle.WaitOne(TimeSpan.FromSeconds(30));
        }
    }

    [Fact]
    public void What_goes_wrong_with_pieces_reaches_the_taker_behind_what_was_given()
    {
        var found = new List<int>();

        Assert.Throws<IOException>(() =>
        {
            foreach (var one in new OrderedWork<int, int>(2).Run(Broken, Doubled, None))
                found.Add(one);
        });
        Assert.Equal([0, 1], found);

        static IEnumerable<int> Broken(CancellationToken left)
        {
            yield return 0;
            throw new IOException();
        }
    }

    private static Action<int, Action<int>> Doubled() => static (piece, give) =>
    {
        give(2 * piece);
        give((2 * piece) + 1);
    };
}
