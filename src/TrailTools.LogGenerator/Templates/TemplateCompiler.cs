using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Cuts JSON text into fixed parts and slots: ${name}, ${name:argument}, ${name.variant} within a string, "#{name}" for a bare number.</summary>
internal sealed partial class TemplateCompiler(SlotTable slots)
{
    /// <summary>The template of a JSON value; null for a property that is not there.</summary>
    internal JsonTemplate? CompileProperty(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) ? CompileText(value.GetRawText()) : null;

    /// <summary>The template of what stands between the quotes of a JSON string, escapes as they are.</summary>
    internal JsonTemplate CompileString(JsonElement value) => CompileText(value.GetRawText()[1..^1]);

    /// <summary>The templates of a JSON string, or of each in an array of them.</summary>
    internal JsonTemplate[] CompileStrings(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(CompileString)] : [CompileString(value)];

    internal JsonTemplate CompileText(string text)
    {
        var parts = new List<TemplatePart>();
        var end = 0;
        foreach (Match slot in SlotPattern().Matches(text))
        {
            parts.Add(Part(text[end..slot.Index], slot));
            end = slot.Index + slot.Length;
        }

        parts.Add(new TemplatePart(Encoding.UTF8.GetBytes(text[end..]), null, 0));
        return new JsonTemplate([.. parts]);
    }

    private TemplatePart Part(string before, Match slot) => new(
        Encoding.UTF8.GetBytes(before),
        slots.Find(slot.Groups["name"].Value, slot.Groups["argument"].Value),
        Mixer.Hash(slot.Groups["body"].Value));

    [GeneratedRegex(@"(?:""\#\{(?<body>(?<name>\w+)(?::(?<argument>[\w-]+))?(?:\.\w+)?)\}"")|(?:\$\{(?<body>(?<name>\w+)(?::(?<argument>[\w-]+))?(?:\.\w+)?)\})")]
    private static partial Regex SlotPattern();
}
