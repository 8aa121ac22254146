using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Sql.Sessions;

/// <summary>Writes a value of several parts as JSON, so that it fits one cell.</summary>
internal static class JsonCell
{
    /// <summary>The JSON of a struct, a list or a map; times in it are ISO 8601 text.</summary>
    public static string Write(object value)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
            Write(writer, value);
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                writer.WriteNullValue();
                break;
            case IDictionary members:
                writer.WriteStartObject();
                foreach (DictionaryEntry member in members)
                {
                    writer.WritePropertyName(Convert.ToString(member.Key, CultureInfo.InvariantCulture)!);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable items and not string and not byte[]:
                writer.WriteStartArray();
                foreach (var item in items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case bool truth:
                writer.WriteBooleanValue(truth);
                break;
            case DateTimeOffset or DateTime:
                writer.WriteStringValue(EventTime.Format((DateTimeOffset)RowReader.Value(value)!));
                break;
            case sbyte or byte or short or ushort or int or uint or long or ulong or decimal or BigInteger:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            case double or float when double.IsFinite(Convert.ToDouble(value, CultureInfo.InvariantCulture)):
                writer.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            default:
                writer.WriteStringValue(Convert.ToString(RowReader.Value(value!), CultureInfo.InvariantCulture));
                break;
        }
    }
}
