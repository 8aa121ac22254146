using System.Text;
using System.Xml.Linq;
using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.S3;

public sealed class LifecycleTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private const string All = "<Filter/>";
    private const string Expire = "<Expiration><Days>400</Days></Expiration>";
    private readonly RawClient _raw = new(sandbox.Endpoint);

    /// <summary>What stands in one rule beside its status, and the answer.</summary>
    public static IEnumerable<TheoryDataRow<string, string>> Rules =>
    [
        new($"{All}{Expire}", "200"),
        new($"<Filter><Prefix>AWSLogs/</Prefix></Filter>{Expire}", "200"),
        new($"<Prefix/>{Expire}", "200"),
        new($"<Filter><And><Prefix>a/</Prefix><Tag><Key>k</Key><Value>v</Value></Tag><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan></And></Filter>{Expire}", "200"),
        new($"{All}<NoncurrentVersionExpiration><NoncurrentDays>30</NoncurrentDays><NewerNoncurrentVersions>3</NewerNoncurrentVersions></NoncurrentVersionExpiration>", "200"),
        new($"{All}<AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload>", "200"),
        new($"{All}<Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>", "200"),
        new($"{All}<Expiration><Date>2027-01-01T00:00:00Z</Date></Expiration>", "200"),
        new($"{All}<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition><Transition><Days>90</Days><StorageClass>GLACIER</StorageClass></Transition>{Expire}", "200"),
        new($"{All}<Transition><Days>0</Days><StorageClass>GLACIER</StorageClass></Transition>", "200"),
        new(Expire, "400 MalformedXML"),
        new($"<Prefix/>{All}{Expire}", "400 MalformedXML"),
        new($"{All}<Status>Enabled</Status>{Expire}", "400 MalformedXML"),
        new($"{All}{Expire}<Surprise/>", "400 MalformedXML"),
        new($"{All}{Expire}{Expire}", "400 MalformedXML"),
        new($"{All}<Expiration><Days>many</Days></Expiration>", "400 MalformedXML"),
        new($"{All}<Expiration><Days>5</Days><Date>2027-01-01T00:00:00Z</Date></Expiration>", "400 MalformedXML"),
        new($"{All}<Expiration><Days>5</Days><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>", "400 MalformedXML"),
        new($"{All}<Expiration/>", "400 MalformedXML"),
        new($"{All}<Expiration><Date>soon</Date></Expiration>", "400 MalformedXML"),
        new($"<Filter><Prefix>a</Prefix><Tag><Key>k</Key><Value>v</Value></Tag></Filter>{Expire}", "400 MalformedXML"),
        new($"{All}<Transition><Days>30</Days><StorageClass>STANDARD</StorageClass></Transition>", "400 MalformedXML"),
        new($"{All}<Transition><Days>30</Days></Transition>", "400 MalformedXML"),
        new(All, "400 InvalidRequest"),
        new($"{All}<Expiration><Days>0</Days></Expiration>", "400 InvalidArgument"),
        new($"{All}<Expiration><Days>-1</Days></Expiration>", "400 InvalidArgument"),
        new($"{All}<Expiration><Date>2027-01-01T00:00:01Z</Date></Expiration>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>-1</Days><StorageClass>GLACIER</StorageClass></Transition>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>29</Days><StorageClass>STANDARD_IA</StorageClass></Transition>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>29</Days><StorageClass>ONEZONE_IA</StorageClass></Transition>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>400</Days><StorageClass>GLACIER</StorageClass></Transition>{Expire}", "400 InvalidArgument"),
        new($"{All}<Transition><Days>90</Days><StorageClass>DEEP_ARCHIVE</StorageClass></Transition><Transition><Days>180</Days><StorageClass>GLACIER</StorageClass></Transition>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>30</Days><StorageClass>STANDARD_IA</StorageClass></Transition><Transition><Days>59</Days><StorageClass>GLACIER</StorageClass></Transition>", "400 InvalidArgument"),
        new($"{All}<Transition><Days>30</Days><StorageClass>GLACIER</StorageClass></Transition><Transition><Days>90</Days><StorageClass>GLACIER</StorageClass></Transition>", "400 InvalidRequest"),
        new($"{All}<Transition><Date>2027-01-01T00:00:00Z</Date><StorageClass>GLACIER</StorageClass></Transition>{Expire}", "400 InvalidRequest"),
        new($"{All}<NoncurrentVersionExpiration><NoncurrentDays>0</NoncurrentDays></NoncurrentVersionExpiration>", "400 InvalidArgument"),
        new($"{All}<NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays><NewerNoncurrentVersions>101</NewerNoncurrentVersions></NoncurrentVersionExpiration>", "400 InvalidArgument"),
        new("<Prefix/><NoncurrentVersionExpiration><NoncurrentDays>1</NoncurrentDays><NewerNoncurrentVersions>1</NewerNoncurrentVersions></NoncurrentVersionExpiration>", "400 InvalidRequest"),
        new("<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><AbortIncompleteMultipartUpload><DaysAfterInitiation>7</DaysAfterInitiation></AbortIncompleteMultipartUpload>", "400 InvalidRequest"),
        new("<Filter><Tag><Key>k</Key><Value>v</Value></Tag></Filter><Expiration><ExpiredObjectDeleteMarker>true</ExpiredObjectDeleteMarker></Expiration>", "400 InvalidRequest"),
        new($"<ID>{new string('x', 255)}</ID>{All}{Expire}", "200"),
        new($"<ID>{new string('x', 256)}</ID>{All}{Expire}", "400 InvalidArgument"),
    ];

    public static IEnumerable<TheoryDataRow<string, string>> Documents =>
    [
        new("", "400 MalformedXML"),
        new("no xml", "400 MalformedXML"),
        new("<LifecycleConfiguration/>", "400 MalformedXML"),
        new($"<Other><Rule>{All}<Status>Enabled</Status>{Expire}</Rule></Other>", "400 MalformedXML"),
        new($"<!DOCTYPE x [<!ENTITY e \"Enabled\">]>{Document($"{All}{Expire}")}", "400 MalformedXML"),
        new($"<LifecycleConfiguration xmlns=\"http://example.com/\"><Rule>{All}<Status>Enabled</Status>{Expire}</Rule></LifecycleConfiguration>", "400 MalformedXML"),
        new($"<LifecycleConfiguration><Rule>{All}<Status>On</Status>{Expire}</Rule></LifecycleConfiguration>", "400 MalformedXML"),
        new($"<LifecycleConfiguration><Rule>{All}{Expire}</Rule></LifecycleConfiguration>", "400 MalformedXML"),
        new(Document($"{All}{Expire}", $"<Prefix>a</Prefix>{Expire}"), "400 InvalidRequest"),
        new(Document($"<ID>a</ID>{All}{Expire}", $"<ID>a</ID>{All}{Expire}"), "400 InvalidArgument"),
        new(Document([.. Enumerable.Range(0, 1000).Select(static at => $"<ID>{at}</ID>{All}{Expire}")]), "200"),
        new(Document([.. Enumerable.Range(0, 1001).Select(static at => $"<ID>{at}</ID>{All}{Expire}")]), "400 InvalidRequest"),
    ];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_is_taken_or_refused(string rule, string expected)
        => Assert.Equal(expected, await _raw.Send("PUT", $"/{await Bucket()}?lifecycle", Document(rule)));

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_configuration_is_taken_or_refused(string document, string expected)
        => Assert.Equal(expected, await _raw.Send("PUT", $"/{await Bucket()}?lifecycle", document));

    [Fact]
    public async Task A_refused_put_changes_nothing()
    {
        var path = $"/{await Bucket()}?lifecycle";
        await _raw.Send("PUT", path, Document($"<ID>kept</ID>{All}{Expire}"));
        await _raw.Send("PUT", path, Document(All));

        Assert.Contains("<ID>kept</ID>", await Text(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "all_storage_classes_128K")]
    [InlineData("varies_by_storage_class", "varies_by_storage_class")]
    public async Task Rules_and_the_least_size_are_given_back_as_they_were_put(string? size, string expected)
    {
        var path = $"/{await Bucket()}?lifecycle";
        var document = Document($"<ID>a</ID><Filter><And><Prefix>x/</Prefix><ObjectSizeGreaterThan>1</ObjectSizeGreaterThan></And></Filter>{Expire}");
        Assert.Equal("200", await _raw.Send("PUT", path, document, ("x-amz-transition-default-minimum-object-size", size ?? "")));

        using var answer = await _raw.Answer("GET", path);
        Assert.Equal(expected, answer.Headers.GetValues("x-amz-transition-default-minimum-object-size").Single());
        var given = XElement.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(document, given.ToString(SaveOptions.DisableFormatting).Replace($" xmlns=\"{given.Name.NamespaceName}\"", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_unknown_least_size_is_refused()
        => Assert.Equal("400 InvalidRequest", await _raw.Send("PUT", $"/{await Bucket()}?lifecycle", Document($"{All}{Expire}"), ("x-amz-transition-default-minimum-object-size", "none")));

    [Fact]
    public async Task A_rule_without_an_id_gets_one()
    {
        var path = $"/{await Bucket()}?lifecycle";
        await _raw.Send("PUT", path, Document($"{All}{Expire}"));

        Assert.Matches("<ID>.+</ID>", await Text(path));
    }

    [Fact]
    public async Task A_put_without_a_checksum_is_refused()
        => Assert.Equal("400 InvalidRequest", await _raw.Send("PUT", $"/{await Bucket()}?lifecycle", Document($"{All}{Expire}"), (RawClient.Checksum, "")));

    public void Dispose() => _raw.Dispose();

    private static string Document(params string[] rules)
        => $"<LifecycleConfiguration>{string.Concat(rules.Select(static rule => $"<Rule>{rule}<Status>Enabled</Status></Rule>"))}</LifecycleConfiguration>";

    private async Task<string> Bucket()
    {
        var name = Names.Bucket();
        Assert.Equal("200", await _raw.Send("PUT", $"/{name}", $"<CreateBucketConfiguration><LocationConstraint>{AwsEndpoint.Region}</LocationConstraint></CreateBucketConfiguration>"));
        return name;
    }

    private async Task<string> Text(string path)
    {
        using var answer = await _raw.Answer("GET", path);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
