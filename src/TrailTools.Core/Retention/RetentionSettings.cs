using TrailTools.Diagnostics;
using TrailTools.Lifecycle;

namespace TrailTools.Retention;

/// <summary>How long log files are to live, and where; only what S3 takes and makes sense.</summary>
internal sealed record RetentionSettings
{
    /// <summary>A longer life would end behind the calendar's year 9999.</summary>
    private const long MostDays = 2_900_000;

    /// <summary>Settings, checked before anything is asked of AWS.</summary>
    /// <param name="days">The age in days at which log files are deleted.</param>
    /// <param name="digestDays">The age in days at which digests are; null for the logs' own.</param>
    /// <param name="archiveAfterDays">The age in days at which log files move to a storage class; null for never.</param>
    /// <param name="storageClass">That class; null for GLACIER_IR, the cheapest that is read at once.</param>
    /// <exception cref="TrailException">RetentionDaysInvalid, DigestDaysInvalid, ArchiveDaysInvalid, StorageClassUnknown: S3 would not take it, or it costs more than it saves.</exception>
    public RetentionSettings(long days, long? digestDays = null, long? archiveAfterDays = null, string? storageClass = null)
    {
        if (days is <= 0 or > MostDays)
            throw TrailException.Invalid("RetentionDaysInvalid", $"{days}", $"Log files cannot be deleted after {days} days: -Days is a whole number from 1 to {MostDays}. To keep them for ever use Clear-LogRetention.");
        if (digestDays is { } digests && (digests < days || digests > MostDays))
            throw TrailException.Invalid("DigestDaysInvalid", $"{digests}", $"Digests cannot be deleted after {digests} days and log files after {days}: without its digest a log file cannot be proved. -DigestDays is a whole number from {days} to {MostDays}.");
        if (archiveAfterDays is null && storageClass is not null)
            throw TrailException.Invalid("ArchiveDaysInvalid", storageClass, $"-StorageClass {storageClass} says where log files move, and nothing says when: give -ArchiveAfterDays too.");

        (Days, DigestDays) = ((int)days, (int)(digestDays ?? days));
        if (archiveAfterDays is { } archive)
            Archive = CheckArchive(archive, StorageClass.Find(storageClass ?? "GLACIER_IR"));
    }

    /// <summary>The age in days at which log files are deleted.</summary>
    public int Days { get; }

    /// <summary>The age in days at which digests are deleted.</summary>
    public int DigestDays { get; }

    /// <summary>The age in days at which log files move, and where; null for never.</summary>
    public (int Days, StorageClass Class)? Archive { get; }

    /// <summary>Whether digests live as log files do, so that one rule is enough for both.</summary>
    public bool IsUniform => DigestDays == Days && Archive is null;

    private (int Days, StorageClass Class) CheckArchive(long archive, StorageClass target)
    {
        if (archive < target.EarliestDays)
            throw Refused(archive, $"Log files cannot move to {target.Name} after {archive} days: S3 takes {target.EarliestDays} days and more for that class.");
        if (archive >= Days)
            throw Refused(archive, $"Log files that are deleted after {Days} days cannot move to {target.Name} after {archive}: -ArchiveAfterDays must be less than -Days.");
        if (Days - archive < target.MinimumDays)
            throw Refused(archive, $"Log files would lie in {target.Name} for {Days - archive} days, and AWS has {target.MinimumDays} days paid for each: let them move {target.MinimumDays} days before they are deleted, or leave out -ArchiveAfterDays.");
        return ((int)archive, target);
    }

    private static TrailException Refused(long days, string message) => TrailException.Invalid("ArchiveDaysInvalid", $"{days}", message);
}
