using TrailTools.Diagnostics;
using TrailTools.Sql.Store.Importing;

namespace TrailTools.Sql.Tests.Store;

/// <summary>One writes at a time, and what a writer leaves that dies is no harm.</summary>
public class StoreWriterTests
{
    private const string Account = "111122223333";

    [Fact]
    public async Task Who_writes_keeps_others_from_writing_and_none_from_reading()
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        await store.Import();

        using (StoreLock.Take(store.Folder))
        {
            var error = await Assert.ThrowsAsync<TrailException>(() => store.Import());
            Assert.Equal(("StoreLocked", store.Path), (error.Id, error.Subject));
            Assert.Contains($"Process {Environment.ProcessId} ", error.Message, StringComparison.Ordinal);
            Assert.Equal("a", await store.Ids());
        }

        await store.Import();
    }

    /// <summary>A writer may die between any two of its steps; these are the states that it can leave.</summary>
    [Theory]
    [InlineData("writing")]
    [InlineData("manifest half written")]
    [InlineData("manifest written")]
    [InlineData("logs half listed")]
    [InlineData("pack moved")]
    [InlineData("one file moved")]
    [InlineData("all files moved")]
    [InlineData("manifest moved")]
    public async Task A_writer_that_died_leaves_nothing_half_done(string at)
    {
        using var store = new TempStore();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260304T1005Z"), TempStore.Record("a", "2026-03-04T10:00:00Z"));
        await store.Import();
        store.Write(TempStore.Name(Account, "eu-west-1", "20260305T1005Z"), TempStore.Record("b", "2026-03-05T10:00:00Z"));
        store.Write(TempStore.Name(Account, "us-east-1", "20260305T1006Z"), TempStore.Record("c", "2026-03-05T10:00:00Z"));
        await store.Import();
        string[] files = [.. store.Files("*.parquet"), .. store.Files("*.pack")];
        UndoTo(store, at);

        Assert.Equal(at == "manifest moved" ? "a b c" : "a", await store.Ids());
        var again = await store.Import();

        Assert.Equal("a b c", await store.Ids());
        Assert.Equal(at == "manifest moved" ? 0 : 2, again.ImportedFiles);
        Assert.Equal(files, store.Files("*.parquet").Concat(store.Files("*.pack")));
        Assert.Empty(Directory.GetFileSystemEntries(store.Folder.Temporary));
    }

    /// <summary>Takes the second batch's last steps back, one after another.</summary>
    private static void UndoTo(TempStore store, string at)
    {
        string[] steps = ["manifest moved", "all files moved", "one file moved", "pack moved", "logs half listed", "manifest written", "manifest half written", "writing"];
        var temporary = Directory.CreateDirectory(store.Folder.TemporaryOf(2)).FullName;
        var onItsWay = Path.Combine(temporary, BatchSweeper.Manifest);
        var moved = store.Files("000002-*.parquet").Select(path => Path.Combine(store.Path, path)).ToArray();
        Action[] undo =
        [
            () => { },
            () => File.Move(store.Folder.ManifestOf(2), onItsWay),
            () => File.Move(moved[1], Path.Combine(temporary, Path.GetFileName(moved[1]))),
            () => File.Move(moved[0], Path.Combine(temporary, Path.GetFileName(moved[0]))),
            () =>
            {
                File.Move(store.Folder.PackOf(2), Path.Combine(temporary, "pack"));
                File.WriteAllText(store.Folder.LogsOf(2), "[\"");
            },
            () => File.Delete(store.Folder.LogsOf(2)),
            () =>
            {
                File.Delete(onItsWay);
                File.WriteAllText(Path.Combine(temporary, "manifest.part"), "{\"bat");
            },
            () => File.Delete(Path.Combine(temporary, "manifest.part")),
        ];
        for (var step = 0; step <= Array.IndexOf(steps, at); step++)
            undo[step]();
    }
}
