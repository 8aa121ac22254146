using System.Text.Json.Serialization;
using Amazon.Runtime;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.CloudTrail.Events;

/// <summary>What events can be looked up by.</summary>
[JsonConverter(typeof(LookupAttributeKeyConverter))]
internal sealed class LookupAttributeKey : ConstantClass
{
    /// <summary>The access key.</summary>
    public static readonly LookupAttributeKey AccessKeyId = new("AccessKeyId");

    /// <summary>The event id.</summary>
    public static readonly LookupAttributeKey EventId = new("EventId");

    /// <summary>The name of the call.</summary>
    public static readonly LookupAttributeKey EventName = new("EventName");

    /// <summary>The service.</summary>
    public static readonly LookupAttributeKey EventSource = new("EventSource");

    /// <summary>Whether it was a read: true or false.</summary>
    public static readonly LookupAttributeKey ReadOnly = new("ReadOnly");

    /// <summary>The name of a resource.</summary>
    public static readonly LookupAttributeKey ResourceName = new("ResourceName");

    /// <summary>The type of a resource.</summary>
    public static readonly LookupAttributeKey ResourceType = new("ResourceType");

    /// <summary>The name of the caller.</summary>
    public static readonly LookupAttributeKey Username = new("Username");

    /// <summary>A value, be it one that this version does not know.</summary>
    public LookupAttributeKey(string value)
        : base(value)
    {
    }

    /// <summary>The value of a text.</summary>
    public static LookupAttributeKey FindValue(string value) => FindValue<LookupAttributeKey>(value);

    internal sealed class LookupAttributeKeyConverter() : ConstantConverter<LookupAttributeKey>(FindValue);
}
