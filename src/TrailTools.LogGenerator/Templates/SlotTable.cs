namespace TrailTools.LogGenerator.Templates;

/// <summary>Finds what fills a slot: first the name lists of the catalog, then the built-in kinds of value.</summary>
internal sealed class SlotTable
{
    private readonly Dictionary<string, NameList> _lists = new(StringComparer.Ordinal);

    /// <summary>Makes a name list available to the templates that are compiled after it.</summary>
    internal void Add(string name, NameList list) => _lists.Add(name, list);

    /// <exception cref="InvalidDataException">The data asks for a slot that nobody fills.</exception>
    internal SlotWriter Find(string name, string argument)
    {
        if (_lists.TryGetValue(name, out var list)) return list.Write;
        if (ContextSlots.ByName.TryGetValue(name, out var fixedSlot)) return fixedSlot;
        if (RandomSlots.ByName.TryGetValue(name, out var make)) return make(argument);
        throw new InvalidDataException($"No list and no kind of value is called '{name}'.");
    }
}
