using System.Management.Automation;
using TrailTools.Diagnostics;
using TrailTools.Export;
using TrailTools.Hosting;
using TrailTools.Parameters;
using TrailTools.Query.Fields;

namespace TrailTools.Commands;

/// <summary>Export-TrailEvent: events into a file that a sheet opens without running what attackers wrote, or that this module reads again.</summary>
[Cmdlet(VerbsData.Export, "TrailEvent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.Low)]
[OutputType(typeof(FileInfo))]
public sealed class ExportTrailEventCommand : TrailCmdlet
{
    private string _target = "";
    private ExportFile? _file;

    /// <summary>The file to make; its suffix (.csv, .jsonl, .ndjson) says the format unless -Format does.</summary>
    [Parameter(Mandatory = true, Position = 0), ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The events.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true), AllowNull]
    public PSObject? InputObject { get; set; }

    /// <summary>Csv or JsonLines.</summary>
    [Parameter]
    public ExportFormat? Format { get; set; }

    /// <summary>For CSV: the columns, properties or paths; all properties if not given.</summary>
    [Parameter, ValidateNotNullOrEmpty, ArgumentCompleter(typeof(FieldNameCompleter))]
    public string[]? Property { get; set; }

    /// <summary>Replaces a file that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives the file that was made.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _file?.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override void BeginProcessing() => Run(() =>
    {
        _target = PathResolver.ResolveNew(SessionState.Path, Path);
        var writer = ExportFormats.Writer(Format ?? ExportFormats.OfSuffix(Path), Property?.Select(FieldMap.Find));
        ExportFile.Refuse(_target, Force);
        if (ShouldProcess(_target, "Write events"))
            _file = new ExportFile(_target, writer, Force);
    });

    /// <inheritdoc/>
    protected override void ProcessRecord() => Run(() =>
    {
        // With $WhatIfPreference the search before says what it would read, and nothing is written here either.
        if (_file is null && InputObject?.BaseObject is ScanEstimate)
            return;
        if (EventInput.Read(InputObject) is not { } found)
            throw TrailException.Invalid("InputNotTrailEvent", null, $"A {InputObject?.BaseObject.GetType().Name ?? "null"} is no event: pipe in what Search-TrailEvent gives. Anything else can go to Export-Csv.");
        _file?.Write(found.Record);
    });

    /// <inheritdoc/>
    protected override void EndProcessing() => Run(() =>
    {
        _file?.Keep();
        if (PassThru && _file is not null)
            WriteObject(new FileInfo(_target));
    });
}
