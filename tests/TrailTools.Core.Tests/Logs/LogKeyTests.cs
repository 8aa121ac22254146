using CsCheck;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs;

public class LogKeyTests
{
    public static IEnumerable<TheoryDataRow> Keys => Cases.Read("log-keys");

    [Theory]
    [MemberData(nameof(Keys))]
    public void A_key_is_read_in_parts_or_not_at_all(string path, string expected)
    {
        var key = LogKey.Parse(path);

        var parts = key is null ? "none" : $"{key.OrganizationId ?? "-"} {key.AccountId} {key.Region} {key.Kind} {key.DeliveryTime:yyyy-MM-dd'T'HH:mm:ss}";
        Assert.Equal(expected, parts);
    }

    [Fact]
    public void Folder_and_name_apart_tell_what_the_whole_path_tells()
    {
        var paths = Cases.Read("log-keys").Select(static row => (string)((ITheoryDataRow)row).GetData()[0]!).ToArray();
        Assert.All(paths, static path => Assert.Equal(WholePathKey.Parse(path), LogKey.Parse(path)));

        Mutated(paths).Sample(static path => Assert.Equal(WholePathKey.Parse(path), LogKey.Parse(path)), iter: 20_000, seed: "0000KOIPe036", threads: 1);
    }

    /// <summary>A text that a log's pattern and a digest's fit both: the log's decides.</summary>
    [Theory]
    [InlineData("20260304T1205Z_20260304T120530Z", true)]
    [InlineData("20260304T1205Z_20269904T120530Z", true)]
    [InlineData("20269904T1205Z_20260304T120530Z", false)]
    [InlineData("20269904T1205Z_x20260304T120530Z", false)]
    [InlineData("20269904T1205Z_20260304T120530Z_backfill", true)]
    [InlineData("_20260304T120530Z", false)]
    [InlineData("x_20260304T120530Z", true)]
    public void A_name_that_could_be_of_a_log_and_of_a_digest_is_a_logs(string name, bool isKey)
    {
        var path = $"AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/04/111122223333_CloudTrail_us-east-1_{name}.json.gz";

        Assert.Equal(isKey, LogKey.Parse(path) is not null);
        Assert.Equal(WholePathKey.Parse(path), LogKey.Parse(path));
    }

    /// <summary>Paths with a few pieces of them put elsewhere, left out, doubled, or changed for others.</summary>
    private static Gen<string> Mutated(string[] paths)
    {
        string[] pieces = ["/", "_", "-", ".", "0", "1", "9", "Z", "T", "a", "é", "٣", "\n", "AWSLogs/", "o-a1b2c3d4e5/", "/2026/03/04/", "/2026/02/30/", ".json", ".gz", "_backfill", "-Digest", "CloudTrail", "us-east-1", "20260304T1205Z", "20260304T120530Z", "_Mu0KsOhtH1ar15ZZ", ""];
        var cut = Gen.Select(Gen.Int[0, 200], Gen.OneOf(Gen.Const(0), Gen.Int[1, 3], Gen.Int[4, 40]), Gen.OneOfConst(pieces));
        return Gen.Select(Gen.OneOfConst(paths), cut.Array[0, 3], static (path, cuts) => cuts.Aggregate(path, static (text, one) =>
        {
            var from = one.Item1 % (text.Length + 1);
            return text[..from] + one.Item3 + text[Math.Min(text.Length, from + one.Item2)..];
        }));
    }
}
