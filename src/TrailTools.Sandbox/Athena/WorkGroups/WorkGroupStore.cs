using TrailTools.Sandbox.Athena.Catalog;
using TrailTools.Sandbox.Athena.Protocol;
using TrailTools.Sandbox.State;

namespace TrailTools.Sandbox.Athena.WorkGroups;

/// <summary>The workgroups of all accounts and Regions.</summary>
internal sealed class WorkGroupStore
{
    private const string FileName = "workgroups";

    private readonly object _lock = new();
    private readonly StateFolder _folder;
    private IReadOnlyList<WorkGroup> _groups;

    /// <summary>Reads what is on disk.</summary>
    public WorkGroupStore(StateFolder folder)
    {
        _folder = folder;
        _groups = folder.Load<WorkGroup[]>(FileName) ?? [];
    }

    /// <summary>A home's workgroups, the primary one first.</summary>
    public IReadOnlyList<WorkGroup> All(Home home)
    {
        var own = _groups.Where(group => group.Home == home).OrderBy(static group => group.Name, StringComparer.Ordinal).ToArray();
        var primary = own.FirstOrDefault(static group => group.Name == WorkGroup.Primary) ?? new WorkGroup(home, WorkGroup.Primary);
        return [primary, .. own.Where(static group => group.Name != WorkGroup.Primary)];
    }

    /// <summary>A workgroup; null where there is none.</summary>
    public WorkGroup? TryFind(Home home, string? name) => All(home).FirstOrDefault(group => group.Name == (name ?? WorkGroup.Primary));

    /// <summary>A workgroup, the primary one where none is named.</summary>
    /// <exception cref="Errors.ServiceException">InvalidRequestException: there is none.</exception>
    public WorkGroup Find(Home home, string? name) => TryFind(home, name) ?? throw AthenaErrors.Invalid($"WorkGroup {name} is not found.");

    /// <summary>Makes a workgroup, or one anew.</summary>
    public void Put(WorkGroup group)
    {
        lock (_lock)
        {
            WorkGroup[] groups = [.. _groups.Where(one => one.Home != group.Home || one.Name != group.Name), group];
            _folder.Save(FileName, groups);
            _groups = groups;
        }
    }
}
