using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>The data files of the generator, read once: names, actors, actions, errors and the story.</summary>
internal sealed class Catalog
{
    private Catalog()
    {
        var slots = new SlotTable();
        var compiler = new TemplateCompiler(slots);
        foreach (var line in DataFile.Lines("names")) slots.Add(line.GetProperty("slot").GetString()!, ReadNames(line, compiler));

        Actors = DataFile.Lines("actors").Select(line => ActorTemplate.Read(line, compiler)).ToDictionary(actor => actor.Id, StringComparer.Ordinal);
        Actions = [.. DataFile.Lines("actions/").Select(line => ActionTemplate.Read(line, compiler))];
        Errors = [.. DataFile.Lines("errors").Select(line => ErrorTemplate.Read(line, compiler))];
        Story = [.. DataFile.Lines("story").Select(line => StoryStep.Read(line, compiler, Actors))];
    }

    /// <summary>The one catalog: it never changes.</summary>
    internal static Catalog Default { get; } = new();

    internal IReadOnlyDictionary<string, ActorTemplate> Actors { get; }
    internal ActionTemplate[] Actions { get; }
    internal ErrorTemplate[] Errors { get; }
    internal StoryStep[] Story { get; }

    private static NameList ReadNames(JsonElement line, TemplateCompiler compiler)
    {
        var values = compiler.CompileStrings(line.GetProperty("values"));
        var scope = Enum.Parse<NameScope>(line.GetProperty("scope").GetString()!, ignoreCase: true);
        return new NameList(line.GetProperty("slot").GetString()!, scope, Math.Max(line.Number("size"), values.Length), values);
    }
}
