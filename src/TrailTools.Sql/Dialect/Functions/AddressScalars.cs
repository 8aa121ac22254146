using System.Net;
using System.Net.Sockets;
using DuckDB.NET.Data;

namespace TrailTools.Sql.Dialect.Functions;

/// <summary>What macros need of IP addresses. Text that is no address gives NULL: logs have names of services in their place.</summary>
internal static class AddressScalars
{
    /// <summary>The functions' names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["athena_address_bytes", "athena_address_text", "athena_in_network"];

    /// <summary>Makes the functions on a connection.</summary>
    public static void Install(DuckDBConnection connection)
    {
        connection.RegisterScalarFunction<string, string?>(Names[0], static text => Address(text) is { } address ? Convert.ToHexString(address.MapToIPv6().GetAddressBytes()) : null);
        connection.RegisterScalarFunction<string, string?>(Names[1], TextOf);
        connection.RegisterScalarFunction<string, string, bool?>(Names[2], Contains);
    }

    /// <summary>An address as text, of its sixteen bytes in hexadecimal digits; IPv4 addresses are those that IPv6 maps (RFC 4291, 2.5.5.2).</summary>
    private static string? TextOf(string hex)
    {
        if (hex.Length != 32)
            return null;

        var address = new IPAddress(Convert.FromHexString(hex));
        return (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address).ToString();
    }

    private static bool? Contains(string network, string text)
        => IPNetwork.TryParse(network, out var parsed) && Address(text) is { } address ? parsed.Contains(Plain(address)) : InNetworkOfOneHost(network, text);

    /// <summary>A network whose base address has bits of hosts, such as 10.0.0.1/8, which Athena takes as the network around it.</summary>
    private static bool? InNetworkOfOneHost(string network, string text)
    {
        var slash = network.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || Address(network[..slash]) is not { } start || Address(text) is not { } address || !int.TryParse(network[(slash + 1)..], out var length))
            return null;

        var (left, right) = (start.GetAddressBytes(), Plain(address).GetAddressBytes());
        return length < 0 || length > left.Length * 8 ? null : left.Length == right.Length && SameBits(left, right, length);
    }

    private static bool SameBits(byte[] left, byte[] right, int length)
    {
        var (bytes, bits) = Math.DivRem(length, 8);
        return left.AsSpan(0, bytes).SequenceEqual(right.AsSpan(0, bytes)) && (bits == 0 || (left[bytes] ^ right[bytes]) >> (8 - bits) == 0);
    }

    /// <summary>Numbers alone, such as 1, are addresses to .NET and not to Athena.</summary>
    private static IPAddress? Address(string text)
        => IPAddress.TryParse(text, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || text.AsSpan().Count('.') == 3) ? address : null;

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
