using TrailTools.Diagnostics;

namespace TrailTools.Sql.Store.Importing;

/// <summary>Who writes to a store.</summary>
/// <param name="ProcessId">The process.</param>
/// <param name="Machine">Its machine.</param>
internal sealed record StoreWriter(int ProcessId, string? Machine)
{
    /// <summary>Who writes at this moment, in words; the file that tells it is written when the lock is taken.</summary>
    public static string Describe(StoreFolder folder)
    {
        try
        {
            var writer = StoreJson.Read<StoreWriter>(folder.Writer);
            return $"Process {writer.ProcessId} on {writer.Machine}";
        }
        catch (TrailException)
        {
            return "Another process";
        }
    }
}
