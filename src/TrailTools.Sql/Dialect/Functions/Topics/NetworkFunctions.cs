using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of addresses on the net: IP addresses, which are bytes here so that they have their order, and URLs.</summary>
/// <remarks>Trino documentation, "IP address functions" and "URL functions".</remarks>
internal static class NetworkFunctions
{
    /// <summary>RFC 3986, appendix B; the groups are scheme, authority, path, query and fragment.</summary>
    private const string Url = @"^(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?";

    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        Macro("contains(x, v)", "CASE WHEN typeof(x) = 'VARCHAR' THEN athena_in_network(CAST(x AS VARCHAR), CAST(v AS VARCHAR)) ELSE contains(x, v) END"),
        Inner("network_contains(x, v)", "athena_in_network(CAST(x AS VARCHAR), CASE WHEN typeof(v) = 'BLOB' THEN athena_address_text(hex(CAST(v AS BLOB))) ELSE CAST(v AS VARCHAR) END)"),
        Template("is_subnet_of(x, v)", "athena_network_contains(x, v)"),
        Inner("ipaddress(x)", "unhex(athena_address_bytes(x))"),
        Macro("url_encode(x)", "replace(replace(replace(url_encode(x), '%20', '+'), '~', '%7E'), '%2A', '*')"),
        Macro("url_decode(x)", "url_decode(replace(x, '+', ' '))"),
        Macro("url_extract_protocol(x)", $"regexp_extract(x, '{Url}', 1)"),
        Macro("url_extract_host(x)", $@"regexp_extract(regexp_extract(x, '{Url}', 2), '^(?:[^@]*@)?(\[[^\]]*\]|[^:]*)', 1)"),
        Macro("url_extract_port(x)", $"TRY_CAST(regexp_extract(regexp_extract(x, '{Url}', 2), ':(\\d+)$', 1) AS BIGINT)"),
        Macro("url_extract_path(x)", $"url_decode(regexp_extract(x, '{Url}', 3))"),
        Macro("url_extract_query(x)", $"url_decode(regexp_extract(x, '{Url}', 4))"),
        Macro("url_extract_fragment(x)", $"url_decode(regexp_extract(x, '{Url}', 5))"),
        Macro(
            "url_extract_parameter(x, name)",
            $"url_decode(replace(regexp_replace(list_extract(list_filter(string_split(regexp_extract(x, '{Url}', 4), '&'), lambda athena_e: split_part(athena_e, '=', 1) = name), 1), '^[^=]*=?', ''), '+', ' '))"),
    ];

    /// <summary>Whether a network has an address, where the query says that it asks that.</summary>
    public static IReadOnlyList<SqlFunction> InNetwork { get; } = [Template("contains(x, v)", "athena_network_contains(x, v)")];
}
