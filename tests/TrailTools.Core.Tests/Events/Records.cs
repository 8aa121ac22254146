using System.Text;
using TrailTools.Events;

namespace TrailTools.Core.Tests.Events;

/// <summary>Makes records of JSON text.</summary>
internal static class Records
{
    /// <summary>A record of that JSON.</summary>
    public static TrailRecord Of(string json) => new(Encoding.UTF8.GetBytes(json), new EventOrigin("test.json", 1));

    /// <summary>An event of that JSON.</summary>
    public static TrailEvent EventOf(string json) => new(Of(json));
}
