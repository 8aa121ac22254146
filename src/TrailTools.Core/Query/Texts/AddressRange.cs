using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using TrailTools.Diagnostics;

namespace TrailTools.Query.Texts;

/// <summary>A range of addresses in CIDR notation, such as 203.0.113.0/24 or 2001:db8::/32. Bits behind the prefix are passed over.</summary>
/// <remarks>RFC 4632 section 3.1 and RFC 4291 section 2.3; addresses without short or octal forms, as RFC 6943 section 3.1.1 advises.</remarks>
internal sealed partial class AddressRange
{
    private readonly IPNetwork _network;
    private readonly string _text;

    private AddressRange(IPNetwork network, string text) => (_network, _text) = (network, text);

    /// <summary>What all IPv4 addresses of the range begin with, such as <c>203.0.113.</c>; null where that is nothing, and for IPv6.</summary>
    public string? FixedText => _network.BaseAddress.AddressFamily != AddressFamily.InterNetwork || _network.PrefixLength < 8 ? null
        : _network.PrefixLength == 32 ? _network.BaseAddress.ToString() : $"{string.Join('.', _network.BaseAddress.ToString().Split('.').Take(_network.PrefixLength / 8))}.";

    /// <summary>Whether a text is meant as a range: an address-like text, a slash and a number. It may still be an impossible one.</summary>
    public static bool LooksLikeRange(string text) => RangePattern().IsMatch(text);

    /// <summary>Reads a range.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out AddressRange? range)
    {
        range = null;
        if (text.Split('/') is not [var address, var length] || !TryParseAddress(address, out var parsed)
            || !int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            || bits > (parsed.AddressFamily == AddressFamily.InterNetwork ? 32 : 128))
            return false;

        range = new AddressRange(new IPNetwork(Masked(parsed, bits), bits), text);
        return true;
    }

    /// <summary>Reads a range.</summary>
    /// <exception cref="TrailException">The text is none.</exception>
    public static AddressRange Parse(string text)
        => TryParse(text, out var range) ? range : throw TrailException.Invalid(
            "AddressRangeInvalid", text, $"'{text}' is no address range: write an address and its prefix length, such as 203.0.113.0/24 or 2001:db8::/32.");

    /// <summary>Whether a text is an address in the range. The name of a service is in none; an IPv4 address mapped into IPv6 is the IPv4 address.</summary>
    public bool Contains(string address)
        => TryParseAddress(address, out var parsed) && _network.Contains(parsed.IsIPv4MappedToIPv6 && _network.BaseAddress.AddressFamily == AddressFamily.InterNetwork ? parsed.MapToIPv4() : parsed);

    /// <inheritdoc/>
    public override string ToString() => _text;

    // The framework takes 10.1, 0x0a000001, 010.0.0.1 and [::1]:80 for addresses too.
    private static bool TryParseAddress(string text, [NotNullWhen(true)] out IPAddress? address)
    {
        address = null;
        return (text.Contains(':', StringComparison.Ordinal) ? !text.AsSpan().ContainsAny('[', ']', '%') : IPv4Pattern().IsMatch(text)) && IPAddress.TryParse(text, out address);
    }

    private static IPAddress Masked(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] &= (byte)(0xff00 >> Math.Clamp(bits - (i * 8), 0, 8));

        return new IPAddress(bytes);
    }

    [GeneratedRegex(@"\A(?:[0-9]+(?:\.[0-9]+){1,}|[0-9A-Fa-f]*:[0-9A-Fa-f:.]*)/-?[0-9]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex RangePattern();

    [GeneratedRegex(@"\A(?:(?:0|[1-9][0-9]{0,2})(?:\.(?!\z)|\z)){4}\z", RegexOptions.CultureInvariant)]
    private static partial Regex IPv4Pattern();
}
