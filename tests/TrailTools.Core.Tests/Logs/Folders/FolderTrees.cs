using CsCheck;
using TrailTools.Logs;

namespace TrailTools.Core.Tests.Logs.Folders;

/// <summary>Random trees of log files: AWS's layout, things that look like it, strangers in and below day folders, paths given that overlap.</summary>
internal static class FolderTrees
{
    private static readonly Gen<string> Account = Gen.OneOfConst("111122223333", "444455556666");

    private static readonly Gen<string> Region = Gen.OneOfConst("us-east-1", "eu-west-1");

    private static readonly Gen<string> Day = Gen.Frequency((9, Gen.Int[1, 4].Select(static day => $"2026/03/0{day}")), (1, Gen.OneOfConst("2026/02/30", "2026/3/1", "2026/03")));

    private static readonly Gen<string> Kind = Gen.Frequency((6, Gen.Const("CloudTrail")), (1, Gen.OneOfConst("CloudTrail-Digest", "CloudTrail-Insight", "CloudTrail-Other", "Config")));

    private static readonly Gen<string> Name = Gen.OneOf(
        Gen.Select(Account, Kind, Region, Gen.Int[1, 4], Gen.Int[0, 2]).Select(static part => $"{part.Item1}_{part.Item2}_{part.Item3}_2026030{part.Item4}T120{part.Item5}Z_Mu0KsOhtH1ar15ZZ.json.gz"),
        Gen.OneOfConst("a.json", "B.json", "é.json", "with blank", "z"));

    private static readonly Gen<string> DayPath = Gen.Select(Gen.OneOfConst("AWSLogs", "AWSLogs", "AWSLogs/o-a1b2c3d4e5", "awslogs"), Account, Kind, Region, Day)
        .Select(static part => $"{part.Item1}/{part.Item2}/{part.Item3}/{part.Item4}/{part.Item5}");

    private static readonly Gen<string> Folder = Gen.Frequency(
        (1, Gen.OneOfConst("", "x", "x/y")),
        (8, Gen.Select(Gen.OneOfConst("", "", "x/", "w-1/"), DayPath, static (prefix, day) => prefix + day)),
        (1, Gen.Select(DayPath, Gen.OneOf(Gen.OneOfConst("sub", "sub/deep"), DayPath), static (day, below) => $"{day}/{below}")));

    // A name that fits its folder is seldom made by chance.
    private static readonly Gen<string> Fitting = Gen.Select(Gen.OneOfConst("", "x/"), Account, Region, Gen.Int[1, 4], Gen.Int[0, 2], Gen.OneOfConst("Mu0KsOhtH1ar15ZZ", "au0KsOhtH1ar15ZZ"))
        .Select(static part => $"{part.Item1}AWSLogs/{part.Item2}/CloudTrail/{part.Item3}/2026/03/0{part.Item4}/{part.Item2}_CloudTrail_{part.Item3}_2026030{part.Item4}T120{part.Item5}Z_{part.Item6}.json.gz");

    private static readonly Gen<string> File = Gen.OneOf(Fitting, Gen.Select(Folder, Name, static (folder, name) => $"{folder}/{name}".TrimStart('/')));

    /// <summary>Relative paths of files, and where in each the given paths end: at the whole tree, a folder, or the file.</summary>
    public static Gen<(string[] Files, string[] Given)> Tree { get; } = File.Array[0, 25].SelectMany(static files
        => Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 9]).Array[0, 3].Select(cuts => (files, (string[])["", .. cuts.Select(cut => Cut(files, cut.Item1, cut.Item2))])));

    /// <summary>All files, or those of a Region, or those up to a time.</summary>
    public static Gen<LogScope> Scope { get; } = Gen.OneOfConst(
        LogScope.All,
        LogScope.All with { Regions = static region => region == "eu-west-1" },
        LogScope.All with { Start = new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero), End = new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), DeliveryMargin = TimeSpan.FromHours(2) });

    private static string Cut(string[] files, int which, int depth)
        => files.Length == 0 ? "" : string.Join('/', files[which % files.Length].Split('/').Take(depth));
}
