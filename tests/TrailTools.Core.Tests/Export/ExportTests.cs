using System.Text;
using TrailTools.Core.Tests.Engines.LogScan;
using TrailTools.Core.Tests.Events;
using TrailTools.Core.Tests.Logs;
using TrailTools.Diagnostics;
using TrailTools.Export;
using TrailTools.Query.Fields;

namespace TrailTools.Core.Tests.Export;

public sealed class ExportTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("trailtools-export-");

    public static IEnumerable<TheoryDataRow> CsvCells => Cases.Read("csv-cells");

    [Theory]
    [MemberData(nameof(CsvCells))]
    public void A_cell_is_quoted_and_harmless(string text, string expected)
        => Assert.Equal(expected == " " ? "" : expected.Replace("\"\\s", "\" ", StringComparison.Ordinal), CsvCell.Of(text));

    [Fact]
    public void Csv_has_a_header_and_a_line_an_event()
    {
        var text = Written(new CsvWriter([FieldMap.Find("EventName"), FieldMap.Find("requestParameters.x"), FieldMap.Find("ReadOnly")]), """{"eventName":"A","requestParameters":{"x":[1,2]},"readOnly":true}""", "{}");

        Assert.Equal("EventName,requestParameters.x,ReadOnly\r\nA,\"[1,2]\",True\r\n,,\r\n", text);
    }

    [Fact]
    public void Json_lines_are_the_records_own_bytes_without_blanks()
        => Assert.Equal("{\"a\":1.0,\"a\":\"\\u00e4\",\"b\":\"x y\"}\n{}\n", Written(new JsonLinesWriter(), "{ \"a\" : 1.0 ,\r\n \"a\":\"\\u00e4\", \"b\":\"x y\"}", "{ }"));

    [Fact]
    public async Task Json_lines_read_back_are_the_same_events()
    {
        var records = await Scans.Records(Repository.SampleLogs);
        using var output = new MemoryStream();
        foreach (var record in records)
            new JsonLinesWriter().Write(output, record);

        Assert.Equal(string.Join(' ', records.Select(static record => record["eventID"].Text)), new MemoryStore(output.ToArray()).Read());
    }

    [Fact]
    public void A_file_gets_its_name_only_when_it_is_whole()
    {
        var path = Path.Combine(_folder.FullName, "a.csv");
        using (var file = new ExportFile(path, new JsonLinesWriter(), overwrite: false))
        {
            file.Write(Records.Of("{}"));
            Assert.False(File.Exists(path));
        }

        Assert.Empty(_folder.GetFiles());
        using (var file = new ExportFile(path, new JsonLinesWriter(), overwrite: false))
            file.Keep();
        Assert.Equal("a.csv", Assert.Single(_folder.GetFiles()).Name);
    }

    [Fact]
    public void A_file_that_is_there_is_not_replaced_without_a_word()
    {
        var path = Path.Combine(_folder.FullName, "a.jsonl");
        using var late = new ExportFile(path, new JsonLinesWriter(), overwrite: false);
        File.WriteAllText(path, "precious");

        Assert.Equal("ExportFileExists", Assert.Throws<TrailException>(() => new ExportFile(path, new JsonLinesWriter(), overwrite: false)).Id);
        Assert.Equal("ExportFileExists", Assert.Throws<TrailException>(late.Keep).Id);
        Assert.Equal("precious", File.ReadAllText(path));
        Assert.Equal("ExportFileExists", Assert.Throws<TrailException>(() => ExportFile.Refuse(_folder.FullName, overwrite: true)).Id);
        Assert.Equal("ExportFileUnwritable", Assert.Throws<TrailException>(() => new ExportFile(Path.Combine(_folder.FullName, "no", "a.csv"), new JsonLinesWriter(), overwrite: false)).Id);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static string Written(IEventWriter writer, params string[] records)
    {
        using var output = new MemoryStream();
        writer.Begin(output);
        foreach (var record in records)
            writer.Write(output, Records.Of(record));
        return Encoding.UTF8.GetString(output.ToArray());
    }
}
