using TrailTools.Cloud.Buckets;
using TrailTools.Diagnostics;
using TrailTools.Lifecycle;

namespace TrailTools.Core.Tests.Lifecycle;

public class LifecycleConfigurationTests
{
    [Theory]
    [InlineData("")]
    [InlineData("<LifecycleConfiguration>")]
    [InlineData("<Error><Code>AccessDenied</Code></Error>")]
    [InlineData("<!DOCTYPE x [<!ENTITY e 'e'>]><LifecycleConfiguration>&e;</LifecycleConfiguration>")]
    [InlineData("<!DOCTYPE x SYSTEM 'file:///etc/passwd'><LifecycleConfiguration/>")]
    [InlineData("<LifecycleConfiguration>&nbsp;</LifecycleConfiguration>")]
    public void What_is_no_configuration_is_refused(string text)
    {
        var error = Assert.Throws<TrailException>(() => LifecycleConfiguration.Parse(new LifecycleText(text), "logs"));

        Assert.Equal(("LifecycleUnreadable", "logs"), (error.Id, error.Subject));
    }

    [Fact]
    public void None_is_an_empty_one() => Assert.Empty(LifecycleConfiguration.Parse(null, "logs").Rules);

    [Fact]
    public void A_rule_is_read_with_all_that_it_says()
    {
        var rule = One("""
            <ID>all</ID><Status>Enabled</Status>
            <Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag><Tag><Key>l</Key><Value/></Tag><ObjectSizeGreaterThan>5</ObjectSizeGreaterThan><ObjectSizeLessThan>9000000000</ObjectSizeLessThan></And></Filter>
            <Transition><Days>0</Days><StorageClass>GLACIER_IR</StorageClass></Transition>
            <Transition><Date>2030-01-02T00:00:00.000Z</Date><StorageClass>DEEP_ARCHIVE</StorageClass></Transition>
            <Expiration><Date>2031-01-02T00:00:00Z</Date></Expiration>
            <NoncurrentVersionTransition><NoncurrentDays>3</NoncurrentDays><StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition>
            <NoncurrentVersionExpiration><NoncurrentDays>9</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions></NoncurrentVersionExpiration>
            <AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload>
            """);

        Assert.True(rule.IsUnderstood && rule.IsEnabled && rule.Expires);
        Assert.Equal(("all", "a/", false, 5L, 9000000000L), (rule.Id, rule.Scope.Prefix, rule.Scope.IsRuleLevel, rule.Scope.SizeOver, rule.Scope.SizeUnder));
        Assert.Equal([("k", "v"), ("l", "")], rule.Scope.Tags);
        Assert.Equal([new("GLACIER_IR", 0), new("DEEP_ARCHIVE", null, new DateTimeOffset(2030, 1, 2, 0, 0, 0, TimeSpan.Zero))], rule.Transitions);
        Assert.Equal((null, new DateTimeOffset(2031, 1, 2, 0, 0, 0, TimeSpan.Zero)), (rule.ExpirationDays, rule.ExpirationDate));
        Assert.Equal([new("GLACIER", 3)], rule.NoncurrentTransitions);
        Assert.Equal((9, 2, 7), (rule.NoncurrentDays, rule.NewerNoncurrentVersions, rule.AbortDays));
    }

    [Fact]
    public void What_is_written_is_read_as_the_same()
    {
        var rule = One("<ID>a&lt;b</ID><Status>Disabled</Status><Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>");

        Assert.True(rule.SaysAsMuchAs(One(new RuleWriter(System.Xml.Linq.XNamespace.None).Write(rule).Replace("<Rule>", "", StringComparison.Ordinal).Replace("</Rule>", "", StringComparison.Ordinal))));
        Assert.False(rule.SaysAsMuchAs(rule with { IsEnabled = true }));
    }

    [Theory]
    [InlineData("<New/>")]
    [InlineData("<Expiration><Days>many</Days></Expiration>")]
    [InlineData("<Expiration><Days>-1</Days></Expiration>")]
    [InlineData("<Expiration><Days>99999999999</Days></Expiration>")]
    [InlineData("<Expiration><Date>soon</Date></Expiration>")]
    [InlineData("<Filter><Prefix>a</Prefix><And/></Filter>")]
    [InlineData("<Filter><And><And/></And></Filter>")]
    [InlineData("<NoncurrentVersionTransition><NoncurrentDays>3</NoncurrentDays><NewerNoncurrentVersions>2</NewerNoncurrentVersions><StorageClass>GLACIER</StorageClass></NoncurrentVersionTransition>")]
    [InlineData("<Expiration xmlns='urn:x'><Days>1</Days></Expiration>")]
    public void What_is_not_known_is_told_and_no_error(string content) => Assert.False(One(content).IsUnderstood);

    /// <summary>A rule's scope, a folder, whether all and whether some of its objects are meant.</summary>
    [Theory]
    [InlineData("<Filter/>", "AWSLogs/", true, true)]
    [InlineData("<Prefix/>", "AWSLogs/", true, true)]
    [InlineData("<Prefix>AWS</Prefix>", "AWSLogs/", true, true)]
    [InlineData("<Filter><Prefix>AWSLogs/1/elb/</Prefix></Filter>", "AWSLogs/1/CloudTrail", false, false)]
    [InlineData("<Filter><Prefix>AWSLogs/1/CloudTrail/us-east-1/</Prefix></Filter>", "AWSLogs/1/CloudTrail", false, true)]
    [InlineData("<Filter><Prefix>awslogs/</Prefix></Filter>", "AWSLogs/", false, false)]
    [InlineData("<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter>", "AWSLogs/", false, true)]
    [InlineData("<Filter><ObjectSizeGreaterThan>0</ObjectSizeGreaterThan></Filter>", "AWSLogs/", true, true)]
    [InlineData("<Filter><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan></Filter>", "AWSLogs/", false, true)]
    [InlineData("<Filter><ObjectSizeLessThan>1</ObjectSizeLessThan></Filter>", "AWSLogs/", false, true)]
    public void A_scope_tells_what_it_is_for(string content, string folder, bool all, bool some)
    {
        var scope = One(content).Scope;

        Assert.Equal((all, some), (scope.CoversAll(folder), scope.Touches(folder)));
    }

    private static LifecycleRule One(string content)
        => LifecycleConfiguration.Parse(new LifecycleText($"<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"><Rule>{content}</Rule></LifecycleConfiguration>"), "logs").Rules.Single();
}
