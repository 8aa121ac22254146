namespace TrailTools.Cloud.Buckets;

/// <summary>A lifecycle configuration as S3 sends and takes it.</summary>
/// <param name="Xml">The body, to the byte.</param>
/// <param name="MinimumObjectSize">The header x-amz-transition-default-minimum-object-size; null where there is none.</param>
internal sealed record LifecycleText(string Xml, string? MinimumObjectSize = null);
