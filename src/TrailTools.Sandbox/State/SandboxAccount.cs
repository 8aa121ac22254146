namespace TrailTools.Sandbox.State;

/// <summary>An AWS account of the sandbox and its administrator's key pair, which opens nothing outside of it.</summary>
/// <param name="Id">The account, 12 digits.</param>
/// <param name="AccessKey">The access key id.</param>
/// <param name="SecretKey">The secret access key.</param>
public sealed record SandboxAccount(string Id, string AccessKey, string SecretKey)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
