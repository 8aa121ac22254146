using System.Text;
using TrailTools.Shell;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
try
{
    var arguments = ShellArguments.Parse(args);
    using var session = new ShellSession(ModuleFinder.Find(AppContext.BaseDirectory));
    return arguments.Mode switch
    {
        ShellMode.Command => session.RunCommand(arguments.Text!),
        ShellMode.Script => session.RunScript(arguments.Text!, arguments.ScriptArguments),
        _ => new PromptLoop(session).Run(),
    };
}
catch (ShellException error)
{
    Console.Error.WriteLine(error.Message);
    return 64;
}
