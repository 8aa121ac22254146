using System.ComponentModel;
using System.Globalization;
using System.Management.Automation;
using System.Text;
using System.Text.Json;
using TrailTools.Events;

namespace TrailTools.Output;

/// <summary>Makes an event again of what came back from a job, a remote session or CLIXML. Not for use by hand.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class TrailEventConverter : PSTypeConverter
{
    /// <summary>Whether a value has a record's JSON.</summary>
    /// <param name="sourceValue">The value.</param>
    /// <param name="destinationType">TrailEvent.</param>
    /// <returns>True if an event can be made of it.</returns>
    public override bool CanConvertFrom(object sourceValue, Type destinationType) => JsonOf(sourceValue) is not null;

    /// <summary>The event.</summary>
    /// <param name="sourceValue">What has a record's JSON.</param>
    /// <param name="destinationType">TrailEvent.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <param name="ignoreCase">Not used.</param>
    /// <returns>A TrailEvent.</returns>
    /// <exception cref="PSInvalidCastException">The text is no JSON object.</exception>
    public override object ConvertFrom(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
    {
        var json = Encoding.UTF8.GetBytes(JsonOf(sourceValue) ?? "");
        if (!IsObject(json))
            throw new PSInvalidCastException("RawJson is no JSON object, so that no event can be made of it.");

        return new TrailEvent(new TrailRecord(json, OriginOf(sourceValue)));
    }

    /// <summary>Events convert to nothing else.</summary>
    /// <param name="sourceValue">The event.</param>
    /// <param name="destinationType">Any type.</param>
    /// <returns>False.</returns>
    public override bool CanConvertTo(object sourceValue, Type destinationType) => false;

    /// <summary>Events convert to nothing else.</summary>
    /// <param name="sourceValue">The event.</param>
    /// <param name="destinationType">Any type.</param>
    /// <param name="formatProvider">Not used.</param>
    /// <param name="ignoreCase">Not used.</param>
    /// <returns>Nothing.</returns>
    /// <exception cref="PSInvalidCastException">Always.</exception>
    public override object ConvertTo(object sourceValue, Type destinationType, IFormatProvider formatProvider, bool ignoreCase)
        => throw new PSInvalidCastException($"An event cannot be made a {destinationType?.Name}.");

    private static string? JsonOf(object? value) => PSObject.AsPSObject(value).Properties["RawJson"]?.Value?.ToString();

    private static EventOrigin OriginOf(object value)
    {
        var text = PSObject.AsPSObject(value).Properties["Source"]?.Value?.ToString() ?? "";
        var end = text.LastIndexOf('#');
        return end > 0 && long.TryParse(text.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var record)
            ? new EventOrigin(text[..end], record) : new EventOrigin(text, 0);
    }

    private static bool IsObject(byte[] json)
    {
        try
        {
            var reader = JsonObjects.Reader(json);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
