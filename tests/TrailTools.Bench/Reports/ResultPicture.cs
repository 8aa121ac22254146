using System.Globalization;
using System.Security;
using System.Text;

namespace TrailTools.Bench.Reports;

/// <summary>Results as a picture: bars of the ratios, on a logarithmic scale since they lie far apart.</summary>
internal static class ResultPicture
{
    private const int Row = 28, Left = 330, Width = 420;

    /// <summary>The picture as SVG.</summary>
    public static string Of(IReadOnlyList<CaseResult> results)
    {
        var most = Math.Log(Math.Max(10, results.Max(static one => one.Ratio)) * 2);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" width="{Left + Width + 60}" height="{(results.Count * Row) + 10}" font-family="sans-serif" font-size="13">""")).AppendLine();
        for (var i = 0; i < results.Count; i++)
        {
            var (y, length) = ((i * Row) + 8, Math.Max(2, Math.Log(Math.Max(1, results[i].Ratio) * 2) / most * Width));
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<text x="{Left - 8}" y="{y + 14}" text-anchor="end">{SecurityElement.Escape(results[i].Name)}</text>""");
            svg.AppendLine(CultureInfo.InvariantCulture, $"""<rect x="{Left}" y="{y}" width="{length:0}" height="{Row - 10}" fill="{(i == 0 ? "#888" : "#2a6fb0")}"/><text x="{Left + length + 6:0}" y="{y + 14}">{results[i].Ratio:0.##}</text>""");
        }

        return svg.AppendLine("</svg>").ToString();
    }
}
