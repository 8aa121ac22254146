using TrailTools.Engines.EventHistory;
using TrailTools.Query.Conditions;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Engines.EventHistory;

/// <summary>What of a question is sent to the service.</summary>
public class LookupAttributeTests
{
    [Theory]
    [InlineData("EventName=ConsoleLogin", "EventName ConsoleLogin")]
    [InlineData("EventName=consolelogin", "EventName ConsoleLogin")]
    [InlineData("EventName=SomethingNew", "")]
    [InlineData("EventName==SomethingNew", "EventName SomethingNew")]
    [InlineData("EventName==consolelogin", "EventName consolelogin")]
    [InlineData("EventName=Console*", "")]
    [InlineData("EventName=ConsoleLogin|CreateUser", "")]
    [InlineData("EventSource=IAM.amazonaws.com", "EventSource iam.amazonaws.com")]
    [InlineData("EventSource=ec2.amazonaws.com.cn", "EventSource ec2.amazonaws.com.cn")]
    [InlineData("EventSource=iam", "")]
    [InlineData("AccessKeyId=akiaiosfodnn7example", "AccessKeyId AKIAIOSFODNN7EXAMPLE")]
    [InlineData("AccessKeyId=short", "")]
    [InlineData("EventId=176348AB-4845-4902-94dc-176f17396043", "EventId 176348ab-4845-4902-94dc-176f17396043")]
    [InlineData("EventId=abc", "")]
    [InlineData("EventId=176348AB-4845-4902-94dc-176f17396043|00000000-0000-0000-0000-000000000001|176348ab-4845-4902-94DC-176f17396043", "EventId 176348ab-4845-4902-94dc-176f17396043|EventId 00000000-0000-0000-0000-000000000001")]
    [InlineData("EventId=176348ab-4845-4902-94dc-176f17396043|abc", "")]
    [InlineData("EventId=176348ab-4845-4902-94dc-176f17396043|*", "")]
    [InlineData("ReadOnly=True", "ReadOnly true")]
    [InlineData("ReadOnly==True", "ReadOnly true")]
    [InlineData("UserName=Alice", "")]
    [InlineData("ErrorCode=AccessDenied", "")]
    [InlineData("EventSource=iam.amazonaws.com;EventName=CreateUser;UserName=Alice", "EventName CreateUser")]
    [InlineData("EventName=CreateUser;AccessKeyId=AKIAIOSFODNN7EXAMPLE", "AccessKeyId AKIAIOSFODNN7EXAMPLE")]
    [InlineData("EventName=SomethingNew;ReadOnly=false", "ReadOnly false")]
    public void The_attribute_that_narrows_most_is_sent_where_it_means_the_same(string question, string attribute)
        => Assert.Equal(attribute, string.Join('|', LookupAttributeFinder.Find(Read(question)).Select(static found => $"{found.Key} {found.Value}")));

    [Fact]
    public void What_is_negated_is_not_sent() => Assert.Empty(LookupAttributeFinder.Find(Read("EventName=CreateUser").Not()));

    [Fact]
    public void A_truth_value_is_sent() => Assert.Equal([("ReadOnly", "false")], LookupAttributeFinder.Find(new Comparison(FieldMap.Property("ReadOnly"), ComparisonOperator.Equal, Operand.Of(false))));

    /// <summary>Field=value of a parameter, field==value compared with case; several values by |, several parts by ;.</summary>
    private static Condition Read(string question) => question.Split(';').Select(part => part.Split('=') switch
    {
        [var field, "", var text] => new Comparison(FieldMap.Property(field), ComparisonOperator.Equal, Operand.Of(text), IgnoreCase: false),
        [var field, var texts] => TextFilter.AnyText(FieldMap.Property(field), texts.Split('|')),
        _ => throw new ArgumentException(question),
    }).Aggregate(Condition.Always, static (all, next) => all.And(next));
}
