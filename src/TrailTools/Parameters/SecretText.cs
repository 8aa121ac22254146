namespace TrailTools.Parameters;

/// <summary>A text that is given and never told: PowerShell keeps arguments in $MyInvocation and in error records, and shows them.</summary>
/// <param name="text">The text.</param>
public sealed class SecretText(string text)
{
    /// <summary>The text, for who signs with it.</summary>
    internal string Reveal() => text;

    /// <summary>Stars.</summary>
    public override string ToString() => "********";
}
