using System.Text.Json;

namespace TrailTools.LogGenerator.Templates;

/// <summary>An error that a call may end with.</summary>
internal sealed class ErrorTemplate
{
    private ErrorTemplate(JsonElement line, TemplateCompiler compiler)
    {
        Code = compiler.CompileProperty(line, "code");
        Message = compiler.CompileProperty(line, "message");
        Weight = line.Number("weight");
        Services = line.Words("services");
        OtherServices = line.Words("except");
        KeepsResponse = line.Flag("keepsResponse");
    }

    internal JsonTemplate? Code { get; }
    internal JsonTemplate? Message { get; }
    internal int Weight { get; }

    /// <summary>True for a failed console login, which tells its failure in responseElements.</summary>
    internal bool KeepsResponse { get; }
    private string[] Services { get; }
    private string[] OtherServices { get; }

    /// <summary>True when the service answers with this error; without a list all do, but for those excepted.</summary>
    internal bool ComesFrom(string service) =>
        Services.Length == 0 ? !OtherServices.Contains(service, StringComparer.Ordinal) : Services.Contains(service, StringComparer.Ordinal);

    internal static ErrorTemplate Read(JsonElement line, TemplateCompiler compiler) => new(line, compiler);
}
