using System.Text.Json;
using TrailTools.LogGenerator.Randomness;

namespace TrailTools.LogGenerator.Templates;

/// <summary>A kind of caller: its userIdentity, where it calls from, with which programs, and what it does.</summary>
internal sealed class ActorTemplate
{
    private ActorTemplate(JsonElement line, TemplateCompiler compiler)
    {
        Id = line.GetProperty("actor").GetString()!;
        Salt = Mixer.Hash(Id);
        Weight = line.Number("weight");
        Profile = line.Text("profile") ?? "";
        Names = compiler.CompileStrings(line.GetProperty("names"));
        Count = Math.Max(line.Number("count"), Names.Length);
        Identity = compiler.CompileProperty(line, "identity")!;
        Arn = line.TryGetProperty("arn", out var arn) ? compiler.CompileString(arn) : null;
        Address = compiler.CompileString(line.GetProperty("address"));
        Agents = compiler.CompileStrings(line.GetProperty("agents"));
        IsService = line.Flag("isService");
        IsConsole = line.Flag("isConsole");
    }

    internal string Id { get; }
    internal ulong Salt { get; }
    internal int Weight { get; }
    internal string Profile { get; }
    internal JsonTemplate[] Names { get; }

    /// <summary>How many of them an account has.</summary>
    internal int Count { get; }
    internal JsonTemplate Identity { get; }
    internal JsonTemplate? Arn { get; }
    internal JsonTemplate Address { get; }
    internal JsonTemplate[] Agents { get; }

    /// <summary>True for AWS's own services: no TLS details, no denied calls.</summary>
    internal bool IsService { get; }

    /// <summary>True when its key was made by the console for a signed-in person.</summary>
    internal bool IsConsole { get; }

    internal static ActorTemplate Read(JsonElement line, TemplateCompiler compiler) => new(line, compiler);
}
