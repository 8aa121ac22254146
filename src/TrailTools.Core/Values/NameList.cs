using System.Collections.ObjectModel;

namespace TrailTools;

/// <summary>Names; its text is all of them, so that a cell of a table can show it.</summary>
/// <param name="names">The names.</param>
public sealed class NameList(IList<string> names) : ReadOnlyCollection<string>(names)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", this);
}
