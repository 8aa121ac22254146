using TrailTools.Retention;

namespace TrailTools.Core.Tests.Retention.Planning;

public class LossTests
{
    private const string Logs = $"AWSLogs/{LogBucket.Account}/CloudTrail";
    private readonly LogBucket _logs = new();

    /// <summary>The age of the one log file, the life it is to have, and whether somebody is to be asked.</summary>
    [Theory]
    [InlineData(29, 30, false)]
    [InlineData(30, 30, true)]
    [InlineData(500, 400, true)]
    public async Task Old_log_files_are_a_loss(int age, int days, bool isLoss)
    {
        _logs.With(Logs, age).With("AWSLogs/444455556666/vpcflowlogs", 900).With(Logs);

        var losses = (await _logs.PlanAsync(new RetentionSettings(days))).Losses;

        Assert.Equal(isLoss, losses.Count == 1 && losses[0].Contains($"such as '{Logs}/us-east-1/", StringComparison.Ordinal));
        Assert.Equal(isLoss ? 1 : 0, losses.Count);
    }

    [Fact]
    public async Task Old_digests_are_a_loss_too_and_live_by_their_own_days()
    {
        _logs.With($"{Logs}-Digest", 500);

        Assert.Single((await _logs.PlanAsync(new RetentionSettings(400))).Losses);
        Assert.Empty((await _logs.PlanAsync(new RetentionSettings(400, digestDays: 600))).Losses);
    }

    [Fact]
    public async Task A_shorter_life_than_our_rule_promised_is_a_loss_and_a_longer_one_is_none()
    {
        _logs.With(Logs);
        await _logs.SetAsync(new RetentionSettings(400));

        Assert.Equal(["The rule TrailTools-CloudTrail-111122223333 is shortened from 400 to 100 days."], (await _logs.PlanAsync(new RetentionSettings(100))).Losses);
        Assert.Empty((await _logs.PlanAsync(new RetentionSettings(500))).Losses);
        Assert.Empty((await _logs.PlanAsync(new RetentionSettings(400, digestDays: 500))).Losses);
        Assert.Empty((await _logs.PlanClearAsync()).Losses);
    }

    [Fact]
    public async Task What_another_rule_deletes_anyway_is_no_loss()
    {
        _logs.With(Logs, 500).WithRules("<Rule><ID>all</ID><Filter/><Status>Enabled</Status><Expiration><Days>90</Days></Expiration></Rule>");

        Assert.Empty((await _logs.PlanAsync(new RetentionSettings(400))).Losses);
        Assert.Single((await _logs.PlanAsync(new RetentionSettings(89))).Losses);
    }

    [Fact]
    public async Task What_is_done_already_loses_nothing()
    {
        _logs.With(Logs, 500);
        await _logs.SetAsync(new RetentionSettings(400));

        Assert.Empty((await _logs.PlanAsync(new RetentionSettings(400))).Losses);
    }
}
