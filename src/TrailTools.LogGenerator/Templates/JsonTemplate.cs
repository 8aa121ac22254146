using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator.Templates;

/// <summary>A piece of JSON with slots in it, cut up beforehand so that filling it in is copying bytes.</summary>
internal sealed class JsonTemplate(TemplatePart[] parts)
{
    /// <summary>Writes the text; a slot that stands twice under one name gets the same value both times.</summary>
    internal void Write(Utf8Buffer buffer, in EventContext context)
    {
        foreach (var part in parts)
        {
            buffer.Append(part.Text);
            part.Slot?.Invoke(buffer, context, Mixer.Combine(context.Salt, part.SlotSalt));
        }
    }
}
