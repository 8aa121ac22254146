using System.Diagnostics;
using TrailTools.Bench.Probes;
using TrailTools.Bench.Sessions;

namespace TrailTools.Bench.Parts;

/// <summary>What is measured of checking log files by their digests: a copy beside unpacking and hashing it, and a bucket beside the AWS CLI.</summary>
internal static class IntegrityPart
{
    private const string Floor = "integrity-floor";

    /// <summary>The floor, the copy, the bucket, and the AWS CLI where it is there.</summary>
    public static IEnumerable<Probe> Probes(Workbench bench)
    {
        var count = bench.Signed.Files.Count;
        yield return Probe.Timed(Floor, Floor, $"floor: unpack and hash {count:N0} log files, {Environment.ProcessorCount} threads", () => Bench.Probes.Floor.Hash(bench.Signed.Files));
        yield return Probe.Timed("integrity", Floor, $"check a copy of {count:N0} log files by their digests", () => Check(bench.Module.Run("Test-TrailIntegrity $logs -Quiet", bench.Signed.Folder).Single().BaseObject));
        yield return Probe.Timed("integrity-bucket", Floor, $"check a bucket of {count:N0} log files by their digests", () => Check(bench.Module.Run("Test-TrailIntegrity @logs -Quiet", bench.Signed.Source).Single().BaseObject));
        if (Programs.Has("aws"))
            yield return new Probe("integrity-cli", "aws cloudtrail validate-logs of that bucket", "s", () => AskCli(bench)) { Floor = Floor, MaxRounds = 1, WarmsUp = false };
    }

    private static Sample AskCli(Workbench bench)
    {
        var clock = Stopwatch.StartNew();
        var said = bench.Signed.AskCli();
        Check(said.Contains("log files valid", StringComparison.Ordinal) && !said.Contains("INVALID", StringComparison.Ordinal));
        return new Sample(clock.Elapsed.TotalSeconds, null);
    }

    private static void Check(object truth)
    {
        if (truth is not true)
            throw new InvalidOperationException("The log files were not found valid.");
    }
}
