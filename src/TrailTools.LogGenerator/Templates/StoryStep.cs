using System.Globalization;
using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>One event of the intrusion: when on its day, in which account and region, by whom and from where.</summary>
internal sealed class StoryStep
{
    private StoryStep(JsonElement line, TemplateCompiler compiler, IReadOnlyDictionary<string, ActorTemplate> actors)
    {
        Time = Span(line.Text("at")!);
        Delay = Span(line.Text("delay") ?? "00:04:00");
        Account = line.Number("account");
        Region = line.Text("region") ?? "home";
        Actor = actors[line.GetProperty("actor").GetString()!];
        ActorIndex = line.Number("index");
        Address = line.TryGetProperty("address", out var address) ? compiler.CompileString(address) : Actor.Address;
        Agent = line.TryGetProperty("agent", out var agent) ? compiler.CompileString(agent) : Actor.Agents[0];
        Action = ActionTemplate.Read(line, compiler);
    }

    internal TimeSpan Time { get; }

    /// <summary>From the event to its delivery.</summary>
    internal TimeSpan Delay { get; }

    /// <summary>The account's place in the plan; the last one stands for those beyond it.</summary>
    internal int Account { get; }

    /// <summary>home, global (us-east-1) or unused (a region where nothing else happens).</summary>
    internal string Region { get; }
    internal ActorTemplate Actor { get; }
    internal int ActorIndex { get; }
    internal JsonTemplate Address { get; }
    internal JsonTemplate Agent { get; }
    internal ActionTemplate Action { get; }

    internal static StoryStep Read(JsonElement line, TemplateCompiler compiler, IReadOnlyDictionary<string, ActorTemplate> actors) =>
        new(line, compiler, actors);

    private static TimeSpan Span(string text) => TimeSpan.Parse(text, CultureInfo.InvariantCulture);
}
