using System.Globalization;
using System.Xml;

namespace TrailTools.Help;

/// <summary>Writes pages as the XML that Get-Help reads.</summary>
/// <remarks>"How to write cmdlet help", PowerShell SDK documentation: command, maml and dev namespaces.</remarks>
internal sealed class MamlWriter(XmlWriter xml)
{
    private const string CommandSpace = "http://schemas.microsoft.com/maml/dev/command/2004/10";
    private const string MamlSpace = "http://schemas.microsoft.com/maml/2004/10";
    private const string DevSpace = "http://schemas.microsoft.com/maml/dev/2004/10";

    /// <summary>Writes the pages of all cmdlets.</summary>
    public void Write(IEnumerable<(CmdletShape Cmdlet, CmdletPage Page)> cmdlets)
    {
        xml.WriteStartElement("helpItems", "http://msh");
        xml.WriteAttributeString("schema", "maml");
        foreach (var (cmdlet, page) in cmdlets)
            Command("command", () => Write(cmdlet, page));
        xml.WriteEndElement();
    }

    private void Write(CmdletShape cmdlet, CmdletPage page)
    {
        Command("details", () =>
        {
            Text("command", CommandSpace, "name", cmdlet.Name);
            Paragraphs("description", [page.Synopsis]);
            Text("command", CommandSpace, "verb", cmdlet.Verb);
            Text("command", CommandSpace, "noun", cmdlet.Noun);
        });
        Paragraphs("description", page.Description);
        Command("syntax", () =>
        {
            foreach (var parameters in cmdlet.Syntaxes)
                Command("syntaxItem", () => Syntax(cmdlet, parameters));
        });
        Command("parameters", () => Parameters(cmdlet.Parameters.DistinctBy(static parameter => parameter.Name), isSyntax: false));
        Command("returnValues", () =>
        {
            foreach (var output in cmdlet.Outputs)
                Command("returnValue", () => Type(output));
        });
        Command("examples", () =>
        {
            foreach (var example in page.Examples)
                Command("example", () => Example(example));
        });
    }

    private void Syntax(CmdletShape cmdlet, IEnumerable<ParameterShape> parameters)
    {
        Text("maml", MamlSpace, "name", cmdlet.Name);
        Parameters(parameters, isSyntax: true);
    }

    private void Parameters(IEnumerable<ParameterShape> parameters, bool isSyntax)
    {
        foreach (var parameter in parameters)
            Command("parameter", () => Parameter(parameter, isSyntax));
    }

    private void Parameter(ParameterShape parameter, bool isSyntax)
    {
        xml.WriteAttributeString("required", parameter.IsMandatory ? "true" : "false");
        xml.WriteAttributeString("globbing", parameter.TakesWildcards ? "true" : "false");
        xml.WriteAttributeString("pipelineInput", parameter.PipelineInput);
        xml.WriteAttributeString("position", parameter.Position?.ToString(CultureInfo.InvariantCulture) ?? "named");
        xml.WriteAttributeString("aliases", parameter.Aliases);
        Text("maml", MamlSpace, "name", parameter.Name);
        Paragraphs("description", [parameter.Description]);
        if (!(isSyntax && parameter.IsSwitch))
            Text("command", CommandSpace, "parameterValue", parameter.TypeName);
        Type(parameter.TypeName);
    }

    private void Example(HelpExample example)
    {
        Text("maml", MamlSpace, "title", example.Title);
        Text("dev", DevSpace, "code", example.Code);
        xml.WriteStartElement("dev", "remarks", DevSpace);
        Text("maml", MamlSpace, "para", example.Remarks);
        xml.WriteEndElement();
    }

    private void Type(string name)
    {
        xml.WriteStartElement("dev", "type", DevSpace);
        Text("maml", MamlSpace, "name", name);
        xml.WriteEndElement();
    }

    private void Paragraphs(string name, IEnumerable<string> paragraphs)
    {
        xml.WriteStartElement("maml", name, MamlSpace);
        foreach (var paragraph in paragraphs)
            Text("maml", MamlSpace, "para", paragraph);
        xml.WriteEndElement();
    }

    private void Command(string name, Action content)
    {
        xml.WriteStartElement("command", name, CommandSpace);
        content();
        xml.WriteEndElement();
    }

    private void Text(string prefix, string space, string name, string text) => xml.WriteElementString(prefix, name, space, text);
}
