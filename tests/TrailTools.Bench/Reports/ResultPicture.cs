using System.Security;
using System.Text;

namespace TrailTools.Bench.Reports;

/// <summary>Ratios to the floor as bars, on a logarithmic scale since they lie far apart, each with a mark at the most that it may be.</summary>
internal static class ResultPicture
{
    private const int Row = 26, Top = 44, Left = 470, Width = 480, Right = 70;

    private const string Styles = """
        <style>text{font:13px sans-serif;fill:#222}.axis{fill:#666;font-size:11px;text-anchor:middle}.name{text-anchor:end}.grid{stroke:#ddd}.one{stroke:#888}
        .floor{fill:#9a9a9a}.met{fill:#2a6fb0}.missed{fill:#c4572b}.goal{stroke:#111;stroke-width:3}</style>
        """;

    private static readonly double[] Lines = [0.5, 1, 2, 4, 10, 20, 50, 100, 200, 500];

    /// <summary>The picture as SVG.</summary>
    public static string Of(Report report)
    {
        var bars = report.Times.Where(static one => one.Ratio is not null)
            .Select(static one => (one.Result.Probe.Name, Ratio: one.Ratio!.Value, Limit: Report.LimitOf(one.Result))).ToArray();
        var height = Top + (bars.Length * Row) + 12;
        var scale = new LogScale(0.5, bars.Select(static one => one.Ratio).Append(4).Max() * 1.1, Left, Width);
        var svg = new StringBuilder($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Left + Width + Right}" height="{height}" role="img" aria-label="Times as ratios to the floor">""");
        svg.Append('\n').Append(Styles).Append("\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.Append("<text x=\"12\" y=\"20\">Time as a ratio to the floor, logarithmic; a black mark is the most that it may be, red is more</text>\n");
        foreach (var line in Lines.Where(line => line <= scale.Most))
            AddLine(svg, scale.At(line), line, height);
        for (var i = 0; i < bars.Length; i++)
            AddBar(svg, scale, Top + (i * Row), bars[i].Name, bars[i].Ratio, bars[i].Limit);
        return svg.Append("</svg>\n").ToString();
    }

    private static void AddLine(StringBuilder svg, double x, double value, int height)
        => svg.Append($"<line class=\"{(value == 1 ? "one" : "grid")}\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Top - 4}\" y2=\"{height - 8}\"/>")
            .Append($"<text class=\"axis\" x=\"{x:0.#}\" y=\"{Top - 8}\">{value}</text>\n");

    private static void AddBar(StringBuilder svg, LogScale scale, int y, string name, double ratio, double? limit)
    {
        var (end, kind) = (scale.At(ratio), name.StartsWith("floor", StringComparison.Ordinal) ? "floor" : ratio > limit ? "missed" : "met");
        svg.Append($"<text class=\"name\" x=\"{Left - 8}\" y=\"{y + 14}\">{SecurityElement.Escape(name)}</text>");
        svg.Append($"<rect class=\"{kind}\" x=\"{Left}\" y=\"{y + 2}\" width=\"{end - Left:0.#}\" height=\"{Row - 9}\"/>");
        if (limit is { } most)
            svg.Append($"<line class=\"goal\" x1=\"{scale.At(most):0.#}\" x2=\"{scale.At(most):0.#}\" y1=\"{y - 1}\" y2=\"{y + Row - 4}\"/>");
        svg.Append($"<text x=\"{Math.Max(end, limit is { } mark ? scale.At(mark) : 0) + 6:0.#}\" y=\"{y + 15}\">{ratio:0.00}</text>\n");
    }
}
