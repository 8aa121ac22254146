namespace TrailTools.Shell;

/// <summary>What the shell was started for.</summary>
internal enum ShellMode
{
    /// <summary>A prompt, or lines from standard input.</summary>
    Prompt,

    /// <summary>A text on the command line.</summary>
    Command,

    /// <summary>A script file.</summary>
    Script,
}
