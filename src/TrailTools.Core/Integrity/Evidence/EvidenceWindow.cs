using TrailTools.Integrity.Chains;
using TrailTools.Logs;

namespace TrailTools.Integrity.Evidence;

/// <summary>A time of an account and Region whose digests name log files of the evidence.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Region">The Region.</param>
/// <param name="Start">The first delivery.</param>
/// <param name="End">The last one.</param>
internal sealed record EvidenceWindow(string AccountId, string Region, DateTimeOffset Start, DateTimeOffset End)
{
    /// <summary>Deliveries that lie farther apart have windows of their own: what is between is not read.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromHours(2);

    /// <summary>What is checked for it.</summary>
    public IntegrityScope Scope => new(account => account == AccountId, region => region == Region, Start, End + TimeSpan.FromMinutes(1));

    /// <summary>The windows of log files.</summary>
    public static IEnumerable<EvidenceWindow> Of(IEnumerable<LogKey> keys)
    {
        foreach (var group in keys.GroupBy(static key => (key.AccountId, key.Region)).OrderBy(static group => group.Key))
        {
            EvidenceWindow? window = null;
            foreach (var time in group.Select(static key => key.DeliveryTime).Order())
            {
                if (window is not null && time - window.End > Apart)
                {
                    yield return window;
                    window = null;
                }

                window = window is null ? new EvidenceWindow(group.Key.AccountId, group.Key.Region, time, time) : window with { End = time };
            }

            if (window is not null)
                yield return window;
        }
    }
}
