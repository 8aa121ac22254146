using CsCheck;
using TrailTools.Cloud.Athena;

using TrailTools.Diagnostics;
using TrailTools.Tables.Ddl;
using TrailTools.Tables.Design;

namespace TrailTools.Core.Tests.Tables.Ddl;

/// <summary>Whatever is typed, the statement is one CREATE of the table that is meant, or there is none.</summary>
public class InjectionTests
{
    private static readonly Dictionary<string, Func<TableSpec, string, TableSpec>> Places = new()
    {
        ["table"] = static (spec, text) => spec with { Id = new TableId("default", text) },
        ["database"] = static (spec, text) => spec with { Id = new TableId(text, "t") },
        ["bucket"] = static (spec, text) => spec with { Place = new LogPlace(text, null, null) },
        ["prefix"] = static (spec, text) => spec with { Place = new LogPlace("logs", text, null) },
        ["organization"] = static (spec, text) => spec with { Place = new LogPlace("logs", null, text) },
        ["account"] = static (spec, text) => spec with { Accounts = [text] },
        ["region"] = static (spec, text) => spec with { Regions = [text] },
        ["column"] = static (spec, text) => spec with { ExtraColumns = ExtraColumn.Read([$"{text} string"]) },
        ["type"] = static (spec, text) => spec with { ExtraColumns = ExtraColumn.Read([$"extra {text}"]) },
    };

    public static TheoryData<string> Names => [.. Places.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Hostile_texts(string place)
    {
        var written = HostileTexts.All.Count(text => Try(Places[place], text));

        Assert.InRange(HostileTexts.All.Count, 300, int.MaxValue);
        Assert.InRange(written, place == "prefix" ? 100 : 0, place == "prefix" ? HostileTexts.All.Count : 20);
    }

    [Fact]
    public void Random_texts() => Gen.Select(Gen.OneOfConst([.. Places.Keys]), Gen.String[Gen.Char["ab1_-'`\"\\;$/*{}()<>:, \n.Z"], 0, 12])
        .Sample((place, text) => { Try(Places[place], text); }, iter: 1000, threads: 1);

    /// <summary>Literals of a table that is made again are whatever somebody once gave it.</summary>
    [Fact]
    public void Hostile_properties()
    {
        foreach (var text in HostileTexts.All)
            DdlWriterTests.AssertOne(DdlWriter.CreateTable(TableBuilder.Build(TableSamples.Spec).With("comment", text)));
    }

    /// <summary>Whether there is a statement; one that is has to be what a grammar takes as one statement.</summary>
    private static bool Try(Func<TableSpec, string, TableSpec> put, string text)
    {
        try
        {
            var spec = put(TableSamples.Spec, text);
            SpecCheck.Check(spec);
            var ddl = DdlWriter.CreateTable(TableBuilder.Build(spec));
            Assert.StartsWith("CREATE EXTERNAL TABLE `", DdlWriterTests.AssertOne(ddl), StringComparison.Ordinal);
            return true;
        }
        catch (TrailException error)
        {
            Assert.Equal(TrailErrorKind.Invalid, error.Kind);
            return false;
        }
    }
}
