using CsCheck;
using TrailTools.Cloud.Buckets;
using TrailTools.Lifecycle;

namespace TrailTools.Core.Tests.Lifecycle;

public class LifecycleEditorTests
{
    private static readonly LifecycleRule RuleA = new("TrailTools-a", new LifecycleScope("AWSLogs/1/CloudTrail")) { ExpirationDays = 30 };
    private static readonly LifecycleRule RuleB = new("TrailTools-b", new LifecycleScope("<&>\"/CloudTrail-Digest/")) { ExpirationDays = 400, NoncurrentDays = 30, AbortDays = 7, Transitions = [new LifecycleTransition("GLACIER", 90)] };
    private static readonly LifecycleRule RuleC = new("TrailTools-c", new LifecycleScope("AWSLogs/2/CloudTrail") { IsRuleLevel = true }) { ExpirationDays = 1 };
    private static readonly Gen<LifecycleRule[]> Wanted = Gen.Shuffle(new[] { RuleA, RuleB, RuleC }, 0, 3);

    [Fact]
    public void Pieces_are_found_as_they_were_put()
        => RandomLifecycle.Any.Sample(static random =>
        {
            var found = Parse(random.Text).Entries.Select(entry => random.Text[entry.Span]);

            Assert.Equal(random.Pieces.Where(static piece => piece.Kind != PieceKind.Between).Select(static piece => piece.Text), found);
        }, iter: 3000, threads: 1);

    [Fact]
    public void Every_character_of_others_stays()
        => Gen.Select(RandomLifecycle.Any, Wanted).Sample(static (random, wanted) =>
        {
            var edited = Replace(random.Text, wanted);
            if (edited is null)
                Assert.True(wanted.Length == 0 && random.Pieces.All(static piece => piece.Kind != PieceKind.Foreign));
            else
                Assert.Equal(random.ForeignText, WithoutOwn(edited));
        }, iter: 3000, threads: 1);

    [Fact]
    public void Exactly_the_wanted_rules_are_there_and_twice_is_as_once()
        => Gen.Select(RandomLifecycle.Any, Wanted.Where(static wanted => wanted.Length > 0)).Sample(static (random, wanted) =>
        {
            var edited = Replace(random.Text, wanted)!;
            var own = Parse(edited).Rules.Where(RandomLifecycle.IsOwn).ToDictionary(static rule => rule.Id);

            Assert.Equal(wanted.Length, own.Count);
            Assert.All(wanted, rule => Assert.True(own[rule.Id].SaysAsMuchAs(rule)));
            Assert.Equal(edited, Replace(edited, wanted));
        }, iter: 3000, threads: 1);

    [Fact]
    public void Taking_out_what_was_put_in_gives_the_original()
        => Gen.Select(RandomLifecycle.Any.Where(static random => random.Pieces.Any(static piece => piece.Kind == PieceKind.Foreign) && random.Text == random.ForeignText), Wanted)
            .Sample(static (random, wanted) => Assert.Equal(random.Text, Replace(Replace(random.Text, wanted)!, [])), iter: 3000, threads: 1);

    [Theory]
    [InlineData("<LifecycleConfiguration/>", "<LifecycleConfiguration><Rule>...</Rule></LifecycleConfiguration>")]
    [InlineData("<s:LifecycleConfiguration xmlns:s='urn:s'  />", "<s:LifecycleConfiguration xmlns:s='urn:s'  ><Rule xmlns=\"urn:s\">...</Rule></s:LifecycleConfiguration>")]
    public void A_root_of_one_tag_gets_an_end(string text, string expected)
    {
        var edited = Replace(text, [RuleC])!;

        Assert.Equal(expected, System.Text.RegularExpressions.Regex.Replace(edited, "(<Rule[^>]*>).*(</Rule>)", "$1...$2"));
        Assert.Single(Parse(edited).Rules);
    }

    [Fact]
    public void A_new_configuration_is_of_S3s_namespace_and_keeps_no_header()
    {
        var made = new LifecycleEditor(LifecycleConfiguration.Empty).Replace(RandomLifecycle.IsOwn, [RuleA]);

        Assert.Equal(new LifecycleText("<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule><ID>TrailTools-a</ID><Filter><Prefix>AWSLogs/1/CloudTrail</Prefix></Filter><Status>Enabled</Status><Expiration><Days>30</Days></Expiration></Rule></LifecycleConfiguration>"), made);
    }

    [Fact]
    public void The_header_goes_along()
    {
        var source = new LifecycleText("<LifecycleConfiguration></LifecycleConfiguration>", "varies_by_storage_class");

        Assert.Equal("varies_by_storage_class", new LifecycleEditor(LifecycleConfiguration.Parse(source, "b")).Replace(RandomLifecycle.IsOwn, [RuleA])!.MinimumObjectSize);
    }

    private static LifecycleConfiguration Parse(string text) => LifecycleConfiguration.Parse(new LifecycleText(text), "logs");

    private static string? Replace(string text, IReadOnlyList<LifecycleRule> wanted) => new LifecycleEditor(Parse(text)).Replace(RandomLifecycle.IsOwn, wanted)?.Xml;

    /// <summary>Cuts our rules out by where their own start and end tags stand, which the rules of these tests let a search find.</summary>
    private static string WithoutOwn(string text)
    {
        foreach (var entry in Parse(text).Entries.Where(static entry => RandomLifecycle.IsOwn(entry.Rule)).Reverse())
        {
            Assert.StartsWith("<", text[entry.Span], StringComparison.Ordinal);
            text = text.Remove(entry.Span.Start.Value, entry.Span.End.Value - entry.Span.Start.Value);
        }

        return text;
    }
}
