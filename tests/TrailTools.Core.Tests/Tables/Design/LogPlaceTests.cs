using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables.Design;

public class LogPlaceTests
{
    [Theory]
    [InlineData(null, null, "s3://logs/AWSLogs/", "s3://logs/AWSLogs/${account}/CloudTrail/${region}/${day}")]
    [InlineData("a/b", null, "s3://logs/a/b/AWSLogs/", "s3://logs/a/b/AWSLogs/${account}/CloudTrail/${region}/${day}")]
    [InlineData("a", "o-a1b2c3d4e5", "s3://logs/a/AWSLogs/o-a1b2c3d4e5/", "s3://logs/a/AWSLogs/o-a1b2c3d4e5/${account}/CloudTrail/${region}/${day}")]
    public void A_place_has_a_folder_and_a_template(string? prefix, string? organization, string location, string template)
    {
        var place = new LogPlace("logs", prefix, organization);

        Assert.Equal((location, template), (place.Location, place.Template));
        Assert.Equal((place.BucketName, prefix, organization), Read(location));
    }

    [Theory]
    [InlineData("s3://logs/AWSLogs/111122223333/CloudTrail/eu-west-1", "logs", null, null)]
    [InlineData("s3://logs/x/AWSLogs/o-a1b2c3d4e5/111122223333/CloudTrail/", "logs", "x", "o-a1b2c3d4e5")]
    [InlineData("s3://logs/copies/", null, null, null)]
    [InlineData(null, null, null, null)]
    public void Places_of_others_are_read(string? location, string? bucket, string? prefix, string? organization)
        => Assert.Equal((bucket, prefix, organization), Read(location));

    private static (string? Bucket, string? Prefix, string? Organization) Read(string? location)
        => LogPlace.Read(location) is { } place ? (place.BucketName, place.KeyPrefix, place.OrganizationId) : default;
}
