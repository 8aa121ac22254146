using System.Text.Json;

namespace TrailTools.Events;

/// <summary>One name and value of a JSON object, as places in the object's own UTF-8 text.</summary>
/// <param name="NameStart">Where the name starts, behind its quote.</param>
/// <param name="NameLength">The name's length in bytes, escapes as written.</param>
/// <param name="NameIsPlain">Whether the name is ASCII without escapes, so that bytes can be compared.</param>
/// <param name="ValueStart">Where the value starts, with its quote or bracket.</param>
/// <param name="ValueLength">The value's length in bytes, to its closing quote or bracket.</param>
/// <param name="Kind">The value's first token.</param>
internal readonly record struct JsonMember(
    int NameStart, int NameLength, bool NameIsPlain, int ValueStart, int ValueLength, JsonTokenType Kind);
