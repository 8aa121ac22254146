using System.Collections.ObjectModel;
using System.Management.Automation.Host;

namespace TrailTools.Shell;

/// <summary>Asks a person to choose, by the letter that each label marks with an ampersand.</summary>
internal sealed class ChoicePrompt(PSHostUserInterface ui, Collection<ChoiceDescription> choices, int standard)
{
    /// <summary>Asks until the answer is one of the choices; nothing means the standard one.</summary>
    /// <returns>The place of the choice.</returns>
    public int Ask(string caption, string message)
    {
        ui.WriteLine($"{caption}\n{message}");
        while (true)
        {
            ui.Write($"{string.Join("  ", choices.Select(static choice => $"[{Key(choice)}] {choice.Label.Replace("&", "", StringComparison.Ordinal)}"))} (default is \"{Key(choices[standard])}\"): ");
            var answer = ui.ReadLine().Trim();
            if (answer.Length == 0)
                return standard;
            if (choices.ToList().FindIndex(choice => string.Equals(Key(choice), answer, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place)
                return place;
        }
    }

    private static string Key(ChoiceDescription choice)
        => choice.Label.IndexOf('&', StringComparison.Ordinal) is >= 0 and var mark ? choice.Label.Substring(mark + 1, 1).ToUpperInvariant() : choice.Label;
}
