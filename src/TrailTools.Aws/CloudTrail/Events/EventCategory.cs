using System.Text.Json.Serialization;
using Amazon.Runtime;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>The events that are not management events.</summary>
[JsonConverter(typeof(EventCategoryConverter))]
internal sealed class EventCategory : ConstantClass
{
    /// <summary>Unusual activity.</summary>
    public static readonly EventCategory Insight = new("insight");

    /// <summary>A value, be it one that this version does not know.</summary>
    public EventCategory(string value)
        : base(value)
    {
    }

    /// <summary>The value of a text.</summary>
    public static EventCategory FindValue(string value) => FindValue<EventCategory>(value);

    internal sealed class EventCategoryConverter() : ConstantConverter<EventCategory>(FindValue);
}
