namespace TrailTools.Sandbox.Athena.Sources;

/// <summary>A query has read more than its workgroup lets it.</summary>
internal sealed class ScanLimitException() : Exception("Bytes scanned limit was exceeded");
