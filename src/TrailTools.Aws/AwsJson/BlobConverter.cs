using System.Text.Json;
using System.Text.Json.Serialization;

namespace TrailTools.Aws.AwsJson;

/// <summary>Bytes as base64 text.</summary>
internal sealed class BlobConverter : JsonConverter<MemoryStream>
{
    /// <inheritdoc/>
    public override MemoryStream Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        => new(reader.GetBytesFromBase64());

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, MemoryStream value, JsonSerializerOptions options)
        => writer.WriteBase64StringValue(value.ToArray());
}
