using System.Collections.ObjectModel;

namespace TrailTools;

/// <summary>The ids of lifecycle rules; its text is the ids, so that a cell of a table can show it.</summary>
/// <param name="ids">The ids.</param>
public sealed class RuleList(IList<string> ids) : ReadOnlyCollection<string>(ids)
{
    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", this);
}
