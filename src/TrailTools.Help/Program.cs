using System.Management.Automation;
using System.Reflection;
using System.Xml;
using TrailTools.Help;

if (args is not [var pages, var comments, var module])
{
    Console.Error.WriteLine("Usage: TrailTools.Help PAGES-FOLDER COMMENTS.xml MODULE-FOLDER");
    return 64;
}

// A module's folder, its assembly and its help go by one name.
var assembly = $"{new DirectoryInfo(module).Name}.dll";
var summaries = Summaries.Load(comments);
var cmdlets = Assembly.LoadFrom(Path.Combine(module, assembly)).GetExportedTypes()
    .Where(static type => type.IsDefined(typeof(CmdletAttribute), inherit: false))
    .Select(type => new CmdletShape(type, summaries))
    .OrderBy(static cmdlet => cmdlet.Name, StringComparer.Ordinal);

var folder = Directory.CreateDirectory(Path.Combine(module, "en-US"));
using var xml = XmlWriter.Create(Path.Combine(folder.FullName, $"{assembly}-Help.xml"), new XmlWriterSettings { Indent = true });
new MamlWriter(xml).Write(cmdlets.Select(cmdlet => (cmdlet, CmdletPage.Load(Path.Combine(pages, cmdlet.Name + ".md")))));
return 0;
