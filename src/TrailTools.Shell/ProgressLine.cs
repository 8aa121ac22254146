using System.Management.Automation;

namespace TrailTools.Shell;

/// <summary>One line of progress that comes and goes on a terminal, and never in redirected output.</summary>
internal sealed class ProgressLine
{
    private const string ClearLine = "\r\e[2K";
    private bool _isShown;

    /// <summary>Shows how far the work has come.</summary>
    public void Show(ProgressRecord record)
    {
        if (Console.IsErrorRedirected || Console.IsOutputRedirected)
            return;

        Clear();
        if (record.RecordType == ProgressRecordType.Completed)
            return;

        var left = record.SecondsRemaining >= 0 ? $", {TimeSpan.FromSeconds(record.SecondsRemaining):g} left" : string.Empty;
        var line = $"{record.Activity}: {record.PercentComplete} %, {record.StatusDescription}{left}";
        Console.Error.Write(line[..Math.Min(line.Length, Console.WindowWidth > 1 ? Console.WindowWidth - 1 : int.MaxValue)]);
        _isShown = true;
    }

    /// <summary>Takes the line away.</summary>
    public void Clear()
    {
        if (!_isShown)
            return;

        Console.Error.Write(ClearLine);
        _isShown = false;
    }
}
