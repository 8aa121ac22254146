using static TrailTools.Sql.Dialect.Functions.SqlFunction;

namespace TrailTools.Sql.Dialect.Functions.Topics;

/// <summary>Functions of Athena that are not there.</summary>
/// <remarks>The lists of functions in Trino's documentation.</remarks>
internal static class RefusedFunctions
{
    /// <summary>The functions.</summary>
    public static IReadOnlyList<SqlFunction> All { get; } =
    [
        .. Refused(
            """
            st_area st_asbinary st_astext st_boundary st_buffer st_centroid st_contains st_convexhull st_coorddim st_crosses st_difference
            st_dimension st_disjoint st_distance st_endpoint st_envelope st_equals st_exteriorring st_geometryfromtext st_geometryn
            st_geometrytype st_geomfrombinary st_interiorringn st_intersection st_intersects st_isclosed st_isempty st_isring st_issimple
            st_isvalid st_length st_linefromtext st_linestring st_multipoint st_numgeometries st_numpoints st_overlaps st_point st_points
            st_polygon st_relate st_startpoint st_symdifference st_touches st_union st_within st_x st_xmax st_xmin st_y st_ymax st_ymin
            to_geometry to_spherical_geography great_circle_distance bing_tile bing_tile_at geometry_union
            """,
            "There is no geometry on this machine."),
        .. Refused("approx_set merge empty_approx_set hyperloglog", "Write approx_distinct(x), or count(DISTINCT x), which is exact."),
        .. Refused("qdigest_agg tdigest_agg value_at_quantile values_at_quantiles quantile_at_value make_set_digest merge_set_digest intersection_cardinality jaccard_index", "Write approx_percentile(x, p)."),
        .. Refused("numeric_histogram approx_most_frequent checksum entropy multimap_agg map_union set_agg set_union reduce_agg", "Group by the value, and count."),
        .. Refused("multimap_from_entries map_zip_with", "Take the maps' entries by UNNEST."),
        .. Refused("map_filter transform_keys transform_values", "Only with (k, v) -> ... as the second argument."),
        .. Refused("zip zip_with combinations ngrams shuffle array_histogram all_keys_match any_keys_match any_values_match no_keys_match no_values_match", "Take the elements by UNNEST."),
        .. Refused("format format_number", "Join texts by ||, and pad by lpad."),
        .. Refused("soundex word_stem luhn_check", "Do it on the rows."),
        .. Refused("sha512 crc32 xxhash64 murmur3 spooky_hash_v2_32 spooky_hash_v2_64 hmac_md5 hmac_sha1 hmac_sha256 hmac_sha512", "There are md5, sha1 and sha256."),
        .. Refused("to_base64url from_base64url to_base32 from_base32 to_big_endian_32 to_big_endian_64 from_big_endian_32 from_big_endian_64 to_ieee754_32 to_ieee754_64 from_ieee754_32 from_ieee754_64", "There are to_hex, from_hex, to_base64 and from_base64."),
        .. Refused("human_readable_seconds parse_duration parse_data_size parse_presto_data_size", "Do it on the rows."),
        .. Refused("width_bucket from_base normal_cdf inverse_normal_cdf beta_cdf inverse_beta_cdf wilson_interval_lower wilson_interval_upper cosine_similarity", "Do it on the rows."),
        .. Refused("ip_prefix ip_subnet_min ip_subnet_max ip_subnet_range", "Write contains('10.0.0.0/8', address)."),
        .. Refused("classify regress learn_classifier learn_regressor features", "There is no machine learning on this machine."),
        .. Refused("external_function", "Functions of Lambda need Athena."),
    ];
}
