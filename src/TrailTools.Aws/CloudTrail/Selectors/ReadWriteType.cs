using System.Text.Json.Serialization;
using Amazon.Runtime;
using TrailTools.Aws.AwsJson;

namespace TrailTools.Aws.CloudTrail.Selectors;

/// <summary>Whether reads or writes are recorded.</summary>
[JsonConverter(typeof(ReadWriteTypeConverter))]
internal sealed class ReadWriteType : ConstantClass
{
    /// <summary>Both.</summary>
    public static readonly ReadWriteType All = new("All");

    /// <summary>Reads.</summary>
    public static readonly ReadWriteType ReadOnly = new("ReadOnly");

    /// <summary>Writes.</summary>
    public static readonly ReadWriteType WriteOnly = new("WriteOnly");

    /// <summary>A value, be it one that this version does not know.</summary>
    public ReadWriteType(string value)
        : base(value)
    {
    }

    /// <summary>The value of a text.</summary>
    public static ReadWriteType FindValue(string value) => FindValue<ReadWriteType>(value);

    internal sealed class ReadWriteTypeConverter() : ConstantConverter<ReadWriteType>(FindValue);
}
