using System.Globalization;
using System.Text.Json;
using DuckDB.NET.Data;
using TrailTools.Sql.Queries;

namespace TrailTools.Sql.Sessions;

/// <summary>Reads what DuckDB says of a query that it cannot answer.</summary>
internal static class DuckDBErrors
{
    /// <summary>DuckDB's kinds of errors that a query's text or the data under it are to blame for.</summary>
    private static readonly HashSet<string> OfText = ["Parser", "Syntax", "Binder", "Catalog", "Conversion", "Invalid Input", "Invalid Type", "Mismatch Type", "Out of Range", "Not implemented", "Parameter Not Resolved", "Parameter Not Allowed", "Expression"];

    /// <summary>What is wrong, and where.</summary>
    public static SqlTextException Read(DuckDBException error)
    {
        var json = error.Message.IndexOf('{', StringComparison.Ordinal) is >= 0 and var start ? Parse(error.Message[start..]) : default;
        if (!json.Exists)
            return new SqlTextException("SqlFailed", error.Message, null);

        var (kind, message) = (json.Text("exception_type"), json.Text("exception_message"));
        int? position = int.TryParse(json.Text("position"), CultureInfo.InvariantCulture, out var at) ? at : null;
        if (kind == "Out of Memory")
            return new SqlTextException("SqlMemoryExceeded", $"The query needs more memory than it may take. Ask for less, or give it more by -MemoryLimit. ({message})", position);

        return new SqlTextException(OfText.Contains(kind) ? "SqlInvalid" : "SqlFailed", message, position);
    }

    private static SqlNode Parse(string text)
    {
        try
        {
            return new SqlNode(JsonDocument.Parse(text).RootElement);
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
