using System.Collections.Concurrent;

namespace TrailTools.Hosted.Tests.Faults;

/// <summary>Each call of each cmdlet fails in each way, once and for good: the right error, nothing half-made unsaid, and a second run completes the work.</summary>
public class FaultMatrixTests(SessionPool sessions) : IClassFixture<SessionPool>
{
    /// <summary>Most of the time is spent waiting for the SDK to ask again.</summary>
    private const int Parallelism = 48;

    public static TheoryData<FaultScenario> Scenarios => [.. FaultScenarios.All];

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task A_failure_is_told_and_a_second_run_completes(FaultScenario scenario)
    {
        using var stage = Prepare(scenario);
        var cases = new ConcurrentQueue<FaultCase>(FaultCase.Of(stage.Operations));
        var deviations = new ConcurrentQueue<string>();

        // Threads of their own, since those of the pool answer for the sandboxes.
        await Task.WhenAll(Enumerable.Range(0, Parallelism).Select(_ => Task.Factory.StartNew(() => Work(stage, cases, deviations), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.True(deviations.IsEmpty, $"{deviations.Count} cases:\n{string.Join("\n\n", deviations.Order(StringComparer.Ordinal))}");
    }

    private FaultStage Prepare(FaultScenario scenario)
    {
        var session = sessions.Take();
        var stage = new FaultStage(scenario, session);
        sessions.Return(session);
        return stage;
    }

    private void Work(FaultStage stage, ConcurrentQueue<FaultCase> cases, ConcurrentQueue<string> deviations)
    {
        var session = sessions.Take();
        while (cases.TryDequeue(out var fault))
        {
            try
            {
                using var trial = new FaultTrial(stage, fault, session);
                trial.Run();
            }
            catch (Xunit.Sdk.XunitException deviation)
            {
                deviations.Enqueue($"{fault}: {deviation.Message}");
            }
        }

        sessions.Return(session);
    }
}
