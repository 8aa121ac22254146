using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrailTools.Aws.AwsJson;

/// <summary>Times as seconds since 1970, exact to the millisecond (Smithy, AWS JSON 1.1 protocol).</summary>
internal sealed class EpochSecondsConverter : JsonConverter<DateTime>
{
    /// <inheritdoc/>
    public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => DateTime.UnixEpoch.AddMilliseconds(Math.Round(reader.GetDouble() * 1000));

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options)
        => writer.WriteNumberValue((value.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds);
}
