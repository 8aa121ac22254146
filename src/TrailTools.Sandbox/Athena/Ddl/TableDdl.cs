using TrailTools.Sandbox.Athena.Catalog;

namespace TrailTools.Sandbox.Athena.Ddl;

/// <summary>Reads the clauses of CREATE EXTERNAL TABLE behind the table's name (Amazon Athena User Guide, CREATE TABLE).</summary>
internal static class TableDdl
{
    private static readonly Dictionary<string, (string SerDe, string Input, string Output)> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["parquet"] = ("org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe", "org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat", "org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat"),
        ["orc"] = ("org.apache.hadoop.hive.ql.io.orc.OrcSerde", "org.apache.hadoop.hive.ql.io.orc.OrcInputFormat", "org.apache.hadoop.hive.ql.io.orc.OrcOutputFormat"),
        ["textfile"] = (DefaultSerDe, TextInput, TextOutput),
    };

    private const string DefaultSerDe = "org.apache.hadoop.hive.serde2.lazy.LazySimpleSerDe";
    private const string TextInput = "org.apache.hadoop.mapred.TextInputFormat";
    private const string TextOutput = "org.apache.hadoop.hive.ql.io.HiveIgnoreKeyTextOutputFormat";

    /// <summary>Takes a table's columns and all that follows.</summary>
    /// <param name="at">Behind the table's name.</param>
    /// <param name="named">The table with its name alone.</param>
    public static CatalogTable Read(DdlCursor at, CatalogTable named)
    {
        var table = named with
        {
            Columns = at.List(() => Column(at)),
            Comment = at.Accept("comment") ? at.Text() : null,
            PartitionKeys = at.Accept("partitioned", "by") ? at.List(() => Column(at)) : [],
        };
        table = Stored(at, Rows(at, table));
        at.Expect("location");
        table = table with { Location = at.Text() };
        return at.Accept("tblproperties") ? table with { Properties = Properties(at) } : table;
    }

    /// <summary>Takes properties in brackets; the last of a name counts.</summary>
    public static IReadOnlyDictionary<string, string> Properties(DdlCursor at)
    {
        Dictionary<string, string> properties = [];
        foreach (var (name, value) in at.List(() => Property(at)))
            properties[name] = value;
        return properties;
    }

    private static (string Name, string Value) Property(DdlCursor at)
    {
        var name = at.Text();
        at.Expect("=");
        return (name, at.Text());
    }

    private static TableColumn Column(DdlCursor at) => new(at.Name(), TypeReader.Read(at), at.Accept("comment") ? at.Text() : null);

    private static CatalogTable Rows(DdlCursor at, CatalogTable table)
    {
        if (!at.Accept("row", "format"))
            return table;
        at.Expect("serde");
        table = table with { SerDe = at.Text() };
        return at.Accept("with", "serdeproperties") ? table with { SerDeProperties = Properties(at) } : table;
    }

    private static CatalogTable Stored(DdlCursor at, CatalogTable table)
    {
        var (serDe, input, output) = (table.SerDe ?? DefaultSerDe, TextInput, TextOutput);
        if (at.Accept("stored", "as"))
        {
            if (at.Accept("inputformat"))
                (input, output) = (at.Text(), Output(at));
            else if (Formats.TryGetValue(at.Next.Value, out var format))
                (serDe, input, output) = (table.SerDe ?? format.SerDe, format.Input, Known(at, format.Output));
            else
                throw DdlErrors.Unexpected(at.Next, "a file format");
        }

        return table with { SerDe = serDe, InputFormat = input, OutputFormat = output };
    }

    private static string Output(DdlCursor at)
    {
        at.Expect("outputformat");
        return at.Text();
    }

    private static string Known(DdlCursor at, string output)
    {
        at.Word();
        return output;
    }
}
