using TrailTools.Sandbox.Tests.Endpoints;

namespace TrailTools.Sandbox.Tests.Cli;

public sealed class AwsCliTests(SandboxEndpoint sandbox) : IClassFixture<SandboxEndpoint>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("trail-cli-").FullName;
    private readonly string _bucket = Names.Bucket();

    [Fact]
    public async Task The_CLI_asks_who_it_is()
        => Assert.Equal("arn:aws:iam::111122223333:user/admin", await Aws("sts", "get-caller-identity", "--query", "Arn"));

    [Fact]
    public async Task The_CLI_copies_lists_and_syncs()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "in", "sub"));
        File.WriteAllText(Path.Combine(_folder, "in", "a b.txt"), "first");
        File.WriteAllText(Path.Combine(_folder, "in", "sub", "ü.txt"), "second");

        Assert.StartsWith("make_bucket", await Aws("s3", "mb", $"s3://{_bucket}"), StringComparison.Ordinal);
        await Aws("s3", "sync", Path.Combine(_folder, "in"), $"s3://{_bucket}/logs");
        Assert.Equal(["PRE sub/", "a b.txt"], (await Aws("s3", "ls", $"s3://{_bucket}/logs/")).Split('\n').Select(static line => line.Contains("PRE", StringComparison.Ordinal) ? line.Trim() : line[31..].Trim()));
        await Aws("s3", "sync", $"s3://{_bucket}/logs", Path.Combine(_folder, "out"));
        Assert.Equal("second", File.ReadAllText(Path.Combine(_folder, "out", "sub", "ü.txt")));
        Assert.Contains("BucketNotEmpty", await Aws("s3", "rb", $"s3://{_bucket}"), StringComparison.Ordinal);
        await Aws("s3", "rm", "--recursive", $"s3://{_bucket}");
        Assert.StartsWith("remove_bucket", await Aws("s3", "rb", $"s3://{_bucket}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_CLI_makes_settings()
    {
        await Aws("s3api", "create-bucket", "--bucket", _bucket, "--create-bucket-configuration", $"LocationConstraint={AwsEndpoint.Region}");
        Assert.Equal(AwsEndpoint.Region, await Aws("s3api", "head-bucket", "--bucket", _bucket, "--query", "BucketRegion"));
        Assert.Equal("all_storage_classes_128K", await Aws("s3api", "put-bucket-lifecycle-configuration", "--bucket", _bucket, "--lifecycle-configuration", """{"Rules":[{"ID":"r","Status":"Enabled","Filter":{"Prefix":"AWSLogs/"},"Expiration":{"Days":400}}]}"""));
        Assert.Equal("r\t400", await Aws("s3api", "get-bucket-lifecycle-configuration", "--bucket", _bucket, "--query", "Rules[].[ID,Expiration.Days]"));
        Assert.Contains("InvalidArgument", await Aws("s3api", "put-bucket-lifecycle-configuration", "--bucket", _bucket, "--lifecycle-configuration", """{"Rules":[{"ID":"r","Status":"Enabled","Filter":{},"Transitions":[{"Days":10,"StorageClass":"STANDARD_IA"}]}]}"""), StringComparison.Ordinal);
        Assert.Contains("NoSuchBucketPolicy", await Aws("s3api", "get-bucket-policy", "--bucket", _bucket), StringComparison.Ordinal);
        Assert.Contains("MalformedPolicy", await Aws("s3api", "put-bucket-policy", "--bucket", _bucket, "--policy", """{"Version":"2012-10-17"}"""), StringComparison.Ordinal);
        Assert.Contains("AccessDenied", await Aws("s3api", "get-bucket-acl", "--bucket", _bucket, "--expected-bucket-owner", "999988887777"), StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task<string> Aws(params string[] arguments) => sandbox.Endpoint.Cli.Run(arguments);
}
