using System.Management.Automation;
using TrailTools.Cloud;
using TrailTools.Cloud.Athena;
using TrailTools.Diagnostics;
using TrailTools.Queries.Asking;
using TrailTools.Tables;

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

    /// <summary>How it is cut; null where the object does not carry that.</summary>
    public TableLayout? Layout { get; init; }

    /// <summary>The connection that the object carries; null for none.</summary>
    public ICloud? Cloud { get; init; }

    /// <summary>Whether an object from the pipeline is a table.</summary>
    public static bool IsTable(PSObject input) => InputShape.Text(input, "Database") is not null && InputShape.Text(input, "Name") is not null;

    /// <summary>What a parameter says: a table, or a table's name.</summary>
    /// <param name="input">The table, or its name with or without its database.</param>
    /// <param name="database">The database of a name without one; null for default.</param>
    /// <exception cref="TrailException">TableInputUnknown: it is no table.</exception>
    public static TableInput Named(PSObject input, string? database) => input.BaseObject is not string name ? Of(input)
        : new TableInput(name.Split('.') is [var schema, var table] ? new TableId(Plain(schema), Plain(table)) : new TableId(database ?? QueryAsk.DefaultDatabase, Plain(name)));

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
                Layout = (input.BaseObject as TrailAthenaTable)?.Layout,
                Cloud = (input.BaseObject as TrailAthenaTable)?.Cloud,
            }
            : throw TrailException.Invalid("TableInputUnknown", input.BaseObject.GetType().FullName, $"A {input.BaseObject.GetType().Name} is no table: pipe in what Get-TrailAthenaTable gives, or name a table by -TableName.");

    // The data catalog has its names in lower case.
    private static string Plain(string name) => name.Trim('"', '`').ToLowerInvariant();
}
