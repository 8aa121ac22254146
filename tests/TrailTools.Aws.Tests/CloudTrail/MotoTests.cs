using TrailTools.Aws.CloudTrail.Exceptions;
using TrailTools.Aws.CloudTrail.Selectors;
using TrailTools.Aws.CloudTrail.Tags;
using TrailTools.Aws.CloudTrail.Trails;
using TrailTools.Aws.Tests.Fakes;

namespace TrailTools.Aws.Tests.CloudTrail;

/// <summary>The client against a server that others made from the service's model.</summary>
public class MotoTests(MotoFixture moto) : IClassFixture<MotoFixture>
{
    [Fact]
    public async Task A_trail_lives_its_life()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = Clients.CloudTrail(moto.Url);
        using var buckets = Clients.S3(moto.Url);
        await buckets.PutBucketAsync("trail-life", stop);

        var made = await client.CreateTrailAsync(
            new CreateTrailRequest { Name = "audit", S3BucketName = "trail-life", S3KeyPrefix = "p", IsMultiRegionTrail = true, EnableLogFileValidation = true, TagsList = [new Tag { Key = "a", Value = "1" }] }, stop);
        await client.StartLoggingAsync(new StartLoggingRequest { Name = "audit" }, stop);
        var status = await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "audit" }, stop);
        await client.PutEventSelectorsAsync(
            new PutEventSelectorsRequest { TrailName = "audit", EventSelectors = [new() { ReadWriteType = ReadWriteType.WriteOnly, IncludeManagementEvents = true, DataResources = [new() { Type = "AWS::S3::Object", Values = ["arn:aws:s3:::b/"] }] }] }, stop);
        var selectors = await client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "audit" }, stop);
        await client.AddTagsAsync(new AddTagsRequest { ResourceId = made.TrailARN, TagsList = [new Tag { Key = "b", Value = "2" }] }, stop);
        var tags = await client.ListTagsAsync(new ListTagsRequest { ResourceIdList = [made.TrailARN!] }, stop);
        await client.UpdateTrailAsync(new UpdateTrailRequest { Name = "audit", IsMultiRegionTrail = false }, stop);
        var described = (await client.DescribeTrailsAsync(new DescribeTrailsRequest(), stop)).TrailList!.Single(static trail => trail.Name == "audit");
        await client.StopLoggingAsync(new StopLoggingRequest { Name = "audit" }, stop);
        var stopped = await client.GetTrailStatusAsync(new GetTrailStatusRequest { Name = "audit" }, stop);
        await client.DeleteTrailAsync(new DeleteTrailRequest { Name = "audit" }, stop);

        Assert.Equal(("p", true, true), (made.S3KeyPrefix, made.IsMultiRegionTrail, made.LogFileValidationEnabled));
        Assert.True(status.IsLogging);
        Assert.InRange(status.StartLoggingTime!.Value, DateTime.UtcNow.AddMinutes(-5), DateTime.UtcNow.AddMinutes(5));
        Assert.Equal(ReadWriteType.WriteOnly, selectors.EventSelectors![0].ReadWriteType);
        Assert.Equal(["arn:aws:s3:::b/"], selectors.EventSelectors[0].DataResources![0].Values!);
        Assert.Equal(["a=1", "b=2"], tags.ResourceTagList![0].TagsList!.Select(static tag => $"{tag.Key}={tag.Value}"));
        Assert.Equal(("audit", "eu-west-1", false), (described.Name, described.HomeRegion, described.IsMultiRegionTrail));
        Assert.False(stopped.IsLogging);
        await Assert.ThrowsAsync<TrailNotFoundException>(() => client.GetTrailAsync(new GetTrailRequest { Name = "audit" }, stop));
    }

    [Fact]
    public async Task Advanced_selectors_come_back_as_they_went()
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = Clients.CloudTrail(moto.Url);
        using var buckets = Clients.S3(moto.Url);
        await buckets.PutBucketAsync("trail-advanced", stop);
        await client.CreateTrailAsync(new CreateTrailRequest { Name = "advanced", S3BucketName = "trail-advanced" }, stop);

        await client.PutEventSelectorsAsync(
            new PutEventSelectorsRequest { TrailName = "advanced", AdvancedEventSelectors = [new() { Name = "n", FieldSelectors = [new() { Field = "eventCategory", Equals = ["Data"] }, new() { Field = "resources.ARN", NotStartsWith = ["arn:aws:s3:::x/"] }] }] }, stop);
        var fields = (await client.GetEventSelectorsAsync(new GetEventSelectorsRequest { TrailName = "advanced" }, stop)).AdvancedEventSelectors![0].FieldSelectors!;

        Assert.Equal(["Data"], fields[0].Equals!);
        Assert.Equal(["arn:aws:s3:::x/"], fields[1].NotStartsWith!);
    }
}
