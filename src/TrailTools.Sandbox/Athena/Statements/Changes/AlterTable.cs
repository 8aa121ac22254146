using TrailTools.Sandbox.Athena.Ddl;

namespace TrailTools.Sandbox.Athena.Statements.Changes;

/// <summary>Reads the forms of ALTER TABLE that there are.</summary>
internal static class AlterTable
{
    /// <summary>Takes the statement behind its first words.</summary>
    public static IStatement Read(DdlCursor at)
    {
        var name = TableName.Read(at);
        if (at.Accept("set", "tblproperties"))
            return new SetProperties(name, TableDdl.Properties(at));
        if (at.Accept("drop"))
            return new DropPartitions(name, at.Accept("if", "exists"), PartitionSpec.ReadAll(at));

        at.Expect("add");
        var isMild = at.Accept("if", "not", "exists");
        return new AddPartitions(name, isMild, PartitionSpec.ReadAll(at));
    }
}
