using System.Text.Json;

namespace TrailTools.Events;

/// <summary>A value whose members are found once, for one that many of them are asked of.</summary>
/// <param name="value">The value.</param>
/// <param name="members">Its members; null for one that is no object.</param>
internal sealed class JsonFields(JsonValue value, JsonMembers? members)
{
    /// <summary>The member of that name: exactly, else without case; nothing where there is none.</summary>
    public JsonValue this[string name] => members is null ? default : JsonObjects.Find(value.Utf8, members.Span, name);

    /// <summary>Reads a value's members.</summary>
    /// <param name="value">The value.</param>
    /// <param name="members">Memory for them.</param>
    public static JsonFields Read(JsonValue value, JsonMembers members)
    {
        if (value.Kind != JsonTokenType.StartObject)
            return new JsonFields(value, null);

        members.Read(value.Utf8);
        return new JsonFields(value, members);
    }
}
