using System.Globalization;
using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Slots with a random value: so many characters of an alphabet, a GUID, a number within bounds.</summary>
internal static class RandomSlots
{
    internal static readonly Dictionary<string, Func<string, SlotWriter>> ByName = new(StringComparer.Ordinal)
    {
        ["hex"] = length => Characters("0123456789abcdef", length),
        ["digits"] = length => Characters("0123456789", length),
        ["upper"] = length => Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", length),
        ["alnum"] = length => Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length),
        ["base64"] = length => Characters("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/", length),
        ["guid"] = _ => WriteGuid,
        ["int"] = Number,
    };

    /// <summary>A version 4 GUID in lower case, as all AWS ids of this form are.</summary>
    internal static void WriteGuid(Utf8Buffer buffer, in EventContext context, ulong salt)
    {
        var digits = new SplitMix(salt);
        foreach (var mark in "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx"u8)
        {
            buffer.Reserve(1)[0] = mark switch
            {
                (byte)'x' => "0123456789abcdef"u8[(int)(digits.Next() >> 60)],
                (byte)'y' => "89ab"u8[(int)(digits.Next() >> 62)],
                _ => mark,
            };
        }
    }

    private static SlotWriter Characters(string alphabet, string length)
    {
        var letters = System.Text.Encoding.ASCII.GetBytes(alphabet);
        var count = int.Parse(length, CultureInfo.InvariantCulture);
        return (Utf8Buffer buffer, in EventContext _, ulong salt) =>
        {
            var random = new SplitMix(salt);
            foreach (ref var letter in buffer.Reserve(count)) letter = letters[random.Below(letters.Length)];
        };
    }

    private static SlotWriter Number(string bounds)
    {
        var dash = bounds.IndexOf('-', StringComparison.Ordinal);
        var low = int.Parse(bounds[..dash], CultureInfo.InvariantCulture);
        var high = int.Parse(bounds[(dash + 1)..], CultureInfo.InvariantCulture);
        return (Utf8Buffer buffer, in EventContext _, ulong salt) => buffer.Append(low + Mixer.Below(salt, high - low + 1));
    }
}
