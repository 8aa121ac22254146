namespace TrailTools.LogGenerator.Planning;

/// <summary>An account and a region: where an event is recorded. The peer is the account at the other end of what crosses accounts.</summary>
internal sealed record LogPlace(string AccountId, string PeerAccountId, string Region)
{
    /// <summary>The region in which global services (IAM, Organizations, sign-in) are recorded.</summary>
    internal const string GlobalRegion = "us-east-1";

    internal bool IsGlobalRegion => Region == GlobalRegion;

    /// <summary>The place of an account by its number in the plan; the last account stands for those beyond it. Accounts are peers in pairs.</summary>
    internal static LogPlace Of(LogOptions options, int account, string region)
    {
        var accounts = options.AccountIds;
        var index = Math.Min(account, accounts.Count - 1);
        var peer = Math.Min(index ^ 1, accounts.Count - 1);
        return new LogPlace(accounts[index], accounts[peer], region);
    }
}
