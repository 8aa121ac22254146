using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;

namespace TrailTools.Parameters;

/// <summary>A table of Athena, as an object from the pipeline names it: a TrailAthenaTable, or what a Select-Object or another session left of one.</summary>
/// <param name="Id">What it is called.</param>
internal sealed record TableInput(TableId Id)
{
    /// <summary>The object's account, which must be the connection's; null where it has none.</summary>
    public string? AccountId { get; init; }

    /// <summary>The workgroup to query it in; null for the primary one.</summary>
    public string? WorkGroup { get; init; }

    /// <summary>Where results go; null where the workgroup says it.</summary>
    public string? OutputLocation { get; init; }

    /// <summary>Whether -WhatIf gave the object, so that the table need not be there yet.</summary>
    public bool IsPlanned { get; init; }

    /// <summary>The connection that the object carries; null for none.</summary>
    public ICloud? Cloud { get; init; }

    /// <summary>What an object from the pipeline says.</summary>
    /// <exception cref="TrailException">TableInputUnknown: it is no table.</exception>
    public static TableInput Of(PSObject input)
        => InputShape.Text(input, "Database") is { } database && InputShape.Text(input, "Name") is { } name
            ? new TableInput(new TableId(database, name))
            {
                AccountId = InputShape.Text(input, "AccountId"),
                WorkGroup = InputShape.Text(input, "WorkGroup"),
                OutputLocation = InputShape.Text(input, "OutputLocation"),
                IsPlanned = InputShape.IsTrue(input, nameof(TrailAthenaTable.Planned)),
                Cloud = (input.BaseObject as TrailAthenaTable)?.Cloud,
            }
            : throw TrailException.Invalid("TableInputUnknown", input.BaseObject.GetType().FullName, $"A {input.BaseObject.GetType().Name} is no table: pipe in what Get-TrailAthenaTable gives, or name a table by -TableName.");
}
