using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using TrailTools.Bench.Micro;
using TrailTools.Bench.Micro.Results;

if (args is [ResultRun.Verb, .. var rest])
    return await ResultRun.RunAsync(rest);

// In this process: BenchmarkDotNet's own way builds a project of its making, with this repository's settings for all projects on it.
var job = Job.ShortRun.WithIterationCount(7).WithIterationTime(TimeInterval.FromMilliseconds(200)).WithToolchain(InProcessEmitToolchain.Instance);
var config = DefaultConfig.Instance.AddJob(job)
    .WithArtifactsPath(Path.Combine(Path.GetTempPath(), "trailtools-bench", "micro"));
BenchmarkSwitcher.FromTypes([typeof(FilePieces), typeof(RecordPieces), typeof(ResultPieces)]).Run(args is [] ? ["--filter", "*"] : args, config);
return 0;
