using System.Diagnostics;
using System.Globalization;

namespace TrailTools.LogGenerator;

/// <summary>The log generator as a command.</summary>
internal static class Program
{
    private static int Main(string[] arguments)
    {
        try
        {
            var line = CommandLine.Parse(arguments);
            Console.WriteLine(line.AsksForHelp ? CommandLine.Usage : Write(line));
            return 0;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException or IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"{exception.Message}{Environment.NewLine}--help lists the options.");
            return 1;
        }
    }

    private static string Write(CommandLine line)
    {
        var folder = line.Folder ?? throw new ArgumentException("--out is missing: the folder to write to");
        if (Directory.Exists(Path.Combine(folder, "AWSLogs"))) throw new IOException($"{folder} holds an AWSLogs folder already; delete it or choose another folder");

        var watch = Stopwatch.StartNew();
        var totals = new LogWriter(LogPlan.Create(line.Options)).WriteAll(folder, line.Jobs);
        return string.Create(CultureInfo.InvariantCulture,
            $"{totals.Files:N0} files, {totals.Events:N0} events, {totals.PlainBytes:N0} bytes of JSON in {totals.StoredBytes:N0} bytes, {watch.Elapsed.TotalSeconds:N1} s");
    }
}
