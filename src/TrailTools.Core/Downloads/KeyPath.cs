using System.Text;
using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Downloads;

/// <summary>Turns an object's key into a path below a folder, as AWS lays keys out. A key is whatever somebody wrote: one that would mean another place, or could not be on every system, is refused.</summary>
/// <remarks>Microsoft, "Naming Files, Paths, and Namespaces", on every system alike, so that a copy can be carried anywhere.</remarks>
internal static partial class KeyPath
{
    /// <summary>The most bytes of one name on the file systems in use.</summary>
    private const int MaxName = 255;

    private const string Forbidden = "<>:\"|?*\\";

    /// <summary>The path, with this system's separators.</summary>
    /// <exception cref="TrailException">DownloadKeyRefused.</exception>
    public static string Of(string key, string shown)
    {
        var names = key.Split('/');
        var wrong = Array.Find(names, static name => !IsName(name));
        return wrong is null ? Path.Combine(names) : throw new TrailException(
            TrailErrorKind.Invalid, "DownloadKeyRefused", shown, $"'{shown}' was not saved: the part '{wrong}' of its key is no name of a file or folder that can be made safely on every system.");
    }

    private static bool IsName(string name)
        => name.Length > 0 && Encoding.UTF8.GetByteCount(name) <= MaxName && name[^1] is not ('.' or ' ') && !name.Any(static letter => char.IsControl(letter) || Forbidden.Contains(letter, StringComparison.Ordinal))
            && !Device().IsMatch(name) && !name.Equals(SideFolder.Name, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|COM[0-9\u00B9\u00B2\u00B3]|LPT[0-9\u00B9\u00B2\u00B3]) *(?:\.|\z)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Device();
}
