using System.Management.Automation.Language;

namespace TrailTools.Shell;

/// <summary>Reads lines from a person or from standard input, and runs each as soon as it is a whole statement.</summary>
internal sealed class PromptLoop(ShellSession session)
{
    private const string First = "TrailTools> ";
    private const string More = ">> ";

    /// <summary>Runs until exit or the input's end.</summary>
    /// <returns>The exit code that was asked for, or 0.</returns>
    public int Run()
    {
        while (session.ExitCode is null && ReadStatement() is { } statement)
            session.Run(shell => shell.AddScript(statement));

        return session.ExitCode ?? 0;
    }

    private static string? ReadStatement()
    {
        var statement = ReadLine(First);
        while (statement is not null && IsIncomplete(statement) && ReadLine(More) is { } line)
            statement = $"{statement}\n{line}";

        return statement;
    }

    private static string? ReadLine(string prompt)
    {
        if (!Console.IsInputRedirected)
            Console.Write(prompt);
        return Console.In.ReadLine();
    }

    private static bool IsIncomplete(string text)
    {
        Parser.ParseInput(text, out _, out var errors);
        return errors.Any(static error => error.IncompleteInput);
    }
}
