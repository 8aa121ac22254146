namespace TrailTools.Help;

/// <summary>An example of a cmdlet's page.</summary>
/// <param name="Title">What it answers.</param>
/// <param name="Code">What to write.</param>
/// <param name="Remarks">What it does.</param>
internal sealed record HelpExample(string Title, string Code, string Remarks);
