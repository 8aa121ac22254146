namespace TrailTools.Sandbox.Athena.Catalog;

/// <summary>A type of a column as Hive's DDL writes it (Amazon Athena User Guide, Data types in Amazon Athena).</summary>
/// <param name="Name">Its name in lower case, such as string, struct, decimal(10,2).</param>
internal sealed record HiveType(string Name)
{
    /// <summary>The name of what has named parts.</summary>
    public const string Struct = "struct";

    /// <summary>The name of what has any number of values.</summary>
    public const string Array = "array";

    /// <summary>The name of what has keys and values.</summary>
    public const string Map = "map";

    /// <summary>Of a struct its fields; of an array its item; of a map its key and its value, without names.</summary>
    public IReadOnlyList<HiveField> Parts { get; init; } = [];

    /// <summary>As the data catalog tells it.</summary>
    public override string ToString() => Parts.Count == 0 ? Name : $"{Name}<{string.Join(',', Parts)}>";
}
