using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>One API call or sign-in: its names, how often it comes, and the shapes that it leaves in a record.</summary>
internal sealed class ActionTemplate
{
    private ActionTemplate(JsonElement line, TemplateCompiler compiler)
    {
        Service = line.GetProperty("service").GetString()!;
        Name = line.GetProperty("name").GetString()!;
        IsReadOnly = line.Flag("readOnly");
        IsGlobal = line.Flag("global");
        Weight = line.Number("weight");
        Profiles = line.Words("by");
        EventType = line.Text("type") ?? "AwsApiCall";
        Category = line.Text("category") ?? "Management";
        Request = compiler.CompileProperty(line, "request");
        Response = compiler.CompileProperty(line, "response");
        AdditionalData = compiler.CompileProperty(line, "additional");
        ServiceDetails = compiler.CompileProperty(line, "details");
        Resources = compiler.CompileProperty(line, "resources");
        SharedEventId = compiler.CompileProperty(line, "shared");
        Host = compiler.CompileText(line.Text("host") ?? "${service}.${region}.amazonaws.com");
        Error = line.TryGetProperty("error", out var error) ? ErrorTemplate.Read(error, compiler) : null;
    }

    internal string Service { get; }
    internal string Name { get; }
    internal bool IsReadOnly { get; }

    /// <summary>True for services that log in us-east-1 wherever they are called from.</summary>
    internal bool IsGlobal { get; }
    internal int Weight { get; }

    /// <summary>The kinds of actor that call it.</summary>
    internal string[] Profiles { get; }
    internal string EventType { get; }
    internal string Category { get; }
    internal JsonTemplate? Request { get; }
    internal JsonTemplate? Response { get; }
    internal JsonTemplate? AdditionalData { get; }
    internal JsonTemplate? ServiceDetails { get; }
    internal JsonTemplate? Resources { get; }
    internal JsonTemplate? SharedEventId { get; }
    internal JsonTemplate Host { get; }

    /// <summary>The error that it always ends with, for instance a wrong password.</summary>
    internal ErrorTemplate? Error { get; }

    internal static ActionTemplate Read(JsonElement line, TemplateCompiler compiler) => new(line, compiler);
}
