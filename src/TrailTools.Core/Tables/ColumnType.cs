namespace TrailTools.Tables;

/// <summary>What values a table's column holds, or a part of one.</summary>
internal abstract record ColumnType
{
    private protected ColumnType()
    {
    }

    /// <summary>Text; of an object or an array, its JSON.</summary>
    public static ColumnType Text { get; } = new TextType();

    /// <summary>Names with texts.</summary>
    public static ColumnType Map { get; } = new MapType();

    /// <summary>Parts that have names.</summary>
    public static ColumnType Struct(params TableColumn[] fields) => new StructType(fields);

    /// <summary>Any number of values of one type.</summary>
    public static ColumnType List(ColumnType item) => new ListType(item);
}
