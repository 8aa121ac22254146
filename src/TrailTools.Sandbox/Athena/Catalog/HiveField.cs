namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A part of a type.</summary>
/// <param name="Name">Its name in lower case; empty where it has none.</param>
/// <param name="Type">Its type.</param>
internal sealed record HiveField(string Name, HiveType Type)
{
    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? $"{Type}" : $"{Name}:{Type}";
}
