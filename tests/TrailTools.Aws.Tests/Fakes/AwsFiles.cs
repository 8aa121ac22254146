namespace TrailTools.Aws.Tests.Fakes;

/// <summary>A credentials file in a folder of its own.</summary>
internal sealed class AwsFiles : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-test-");

    public AwsFiles(string credentials) => File.WriteAllText(Credentials, credentials);

    public string Credentials => Path.Combine(_folder.FullName, "credentials");

    public void Dispose() => _folder.Delete(recursive: true);
}
