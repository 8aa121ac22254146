namespace TrailTools.LogGenerator.Templates;

/// <summary>Fixed text, then perhaps a slot.</summary>
internal readonly record struct TemplatePart(byte[] Text, SlotWriter? Slot, ulong SlotSalt);
