namespace TrailTools.Sandbox.Tests.Endpoints;

/// <summary>Names that no other test has.</summary>
internal static class Names
{
    public static string Bucket() => $"trail-test-{Guid.NewGuid():N}"[..40];
}
