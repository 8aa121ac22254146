using TrailTools.Cloud.Trails;
using TrailTools.Diagnostics;
using TrailTools.Trails.Planning;

namespace TrailTools.Core.Tests.Trails.Planning;

public class SelectorMergerTests
{
    private static readonly SelectorField Category = new("eventCategory", ["Data"], [], [], [], [], []);
    private static readonly SelectorField Type = new("resources.type", ["AWS::S3::Object"], [], [], [], [], []);

    [Fact]
    public void Buckets_are_added_to_the_basic_selector_that_is_there()
    {
        var existing = new TrailSelectors([new BasicSelector("ReadOnly", false, [], []), new BasicSelector("All", true, ["kms.amazonaws.com"], [("AWS::Lambda::Function", ["arn:aws:lambda"]), ("AWS::S3::Object", ["arn:aws:s3:::a/"])])], []);

        var selectors = SelectorMerger.Add(existing, ["a", "b", "arn:aws:s3:::c/d", "b"], "aws")!;

        Assert.Same(existing.Basic[0], selectors.Basic[0]);
        Assert.True(selectors.Basic[1] is { IncludesManagementEvents: true, ExcludedSources: ["kms.amazonaws.com"] });
        Assert.Equal(["arn:aws:lambda"], selectors.Basic[1].DataResources[0].Values);
        Assert.Equal(["arn:aws:s3:::a/", "arn:aws:s3:::b/", "arn:aws:s3:::c/d"], selectors.Basic[1].DataResources[1].Values);
        Assert.Null(SelectorMerger.Add(selectors, ["a", "b", "arn:aws:s3:::c/d/e"], "aws"));
    }

    [Fact]
    public void Buckets_get_an_advanced_selector_of_their_own_where_those_are_used()
    {
        var management = new AdvancedSelector("m", [Category with { EqualTo = ["Management"] }]);
        var narrow = new AdvancedSelector("n", [Category, Type, new("readOnly", ["false"], [], [], [], [], [])]);

        var selectors = SelectorMerger.Add(new TrailSelectors([], [management, narrow]), ["b"], "aws-cn")!;

        Assert.Equal([management, narrow], selectors.Advanced.Take(2));
        Assert.Equal(["arn:aws-cn:s3:::b/"], selectors.Advanced[2].Fields.Single(static field => field.Field == "resources.ARN").StartsWith);
        Assert.Empty(selectors.Basic);
        Assert.Null(SelectorMerger.Add(selectors, ["b"], "aws-cn"));
        Assert.Null(SelectorMerger.Add(new TrailSelectors([], [new AdvancedSelector(null, [Category, Type])]), ["b"], "aws"));
    }

    [Fact]
    public void A_trail_of_reads_alone_gets_a_selector_for_both_while_there_is_room()
    {
        var reads = new BasicSelector("ReadOnly", true, [], []);

        Assert.True(SelectorMerger.Add(new TrailSelectors([reads], []), ["b"], "aws")!.Basic[1] is { ReadWriteType: "All", IncludesManagementEvents: false });
        Assert.Equal("DataEventsFull", Assert.Throws<TrailException>(() => SelectorMerger.Add(new TrailSelectors([reads, reads, reads, reads, reads], []), ["b"], "aws")).Id);
    }
}
