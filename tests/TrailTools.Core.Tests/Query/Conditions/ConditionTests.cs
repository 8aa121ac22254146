using TrailTools.Core.Tests.Events;
using TrailTools.Engines.Matching;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Query.Conditions;

public class ConditionTests
{
    /// <summary>Where the fields of the case file stand in a record.</summary>
    private static readonly Dictionary<string, string> Places = new()
    {
        ["ErrorCode"] = "{\"errorCode\":#}",
        ["EventTime"] = "{\"eventTime\":#}",
        ["ReadOnly"] = "{\"readOnly\":#}",
        ["SourceIPAddress"] = "{\"sourceIPAddress\":#}",
        ["MfaAuthenticated"] = "{\"userIdentity\":{\"sessionContext\":{\"attributes\":{\"mfaAuthenticated\":#}}}}",
        ["requestParameters"] = "{\"requestParameters\":{\"x\":#}}",
    };

    public static IEnumerable<TheoryDataRow> Conditions => Cases.Read("conditions");

    public static IEnumerable<TheoryDataRow> TextValues => Cases.Read("text-values");

    [Theory]
    [MemberData(nameof(Conditions))]
    public void A_condition_holds_or_not(string field, string operation, string operand, string json, string expected)
    {
        var record = Records.Of(json == "missing" ? "{\"eventVersion\":\"1.11\"}" : Places[field.Split('.')[0]].Replace("#", json, StringComparison.Ordinal));

        Assert.Equal(expected, RecordPredicate.Of(ConditionText.Read(field, operation, operand))(record) ? "true" : "false");
    }

    [Theory]
    [MemberData(nameof(TextValues))]
    public void A_filter_value_is_a_literal_first_and_a_wildcard_next(string value, string text, string expected)
    {
        var condition = TextFilter.AnyText(FieldMap.Property("UserAgent"), [value]);

        Assert.Equal(expected, RecordPredicate.Of(condition)(Records.Of($$"""{"userAgent":"{{text}}"}""")) ? "true" : "false");
    }

    [Fact]
    public void Several_values_mean_or_and_none_mean_never()
    {
        var record = Records.Of("""{"eventName":"CreateUser"}""");

        Assert.True(RecordPredicate.Of(TextFilter.AnyText(FieldMap.Property("EventName"), ["DeleteUser", "createuser"]))(record));
        Assert.False(RecordPredicate.Of(new AnyOf([]))(record));
        Assert.True(RecordPredicate.Of(Condition.Always)(record));
    }

    [Fact]
    public void A_condition_prints_itself()
        => Assert.Equal(
            "(EventName Equal 'CreateUser' and not ErrorCode Like 'Acc*' (case))",
            ConditionText.Read("EventName", "eq", "text CreateUser").And(ConditionText.Read("ErrorCode", "not-clike", "text Acc*")).ToString());
}
