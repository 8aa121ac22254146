namespace TrailTools.Shell;

/// <summary>The shell cannot start: what is missing, and the way out.</summary>
/// <param name="message">Both, in whole sentences.</param>
public sealed class ShellException(string message) : Exception(message);
