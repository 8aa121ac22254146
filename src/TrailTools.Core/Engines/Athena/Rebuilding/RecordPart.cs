using System.Text;

namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>A member of a record that is put together again, or a part of one.</summary>
/// <param name="Member">Its name as AWS spells it.</param>
internal abstract record RecordPart(string Member)
{
    /// <summary>Its name as JSON writes it, with the colon behind.</summary>
    public ReadOnlyMemory<byte> Name { get; } = Encoding.UTF8.GetBytes($"\"{Member}\":");

    /// <summary>The columns from which it is made, in their order.</summary>
    public abstract IEnumerable<RecordColumn> Columns { get; }
}
