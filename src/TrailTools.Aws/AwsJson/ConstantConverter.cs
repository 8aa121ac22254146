using System.Text.Json;
using System.Text.Json.Serialization;
using Amazon.Runtime;

namespace TrailTools.Aws.AwsJson;

/// <summary>Values of a set that AWS may add to, as text.</summary>
/// <param name="find">Makes a value of its text.</param>
internal abstract class ConstantConverter<T>(Func<string, T> find) : JsonConverter<T>
    where T : ConstantClass
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => find(reader.GetString()!);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
