using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>A result that Athena keeps itself.</summary>
/// <param name="path">Its file.</param>
internal sealed class FileDraft(string path) : ResultDraft(File.Create($"{path}.new"))
{
    /// <inheritdoc/>
    protected override void KeepBytes(IReadOnlyList<AnswerColumn> columns) => File.Move($"{path}.new", path, overwrite: true);

    /// <inheritdoc/>
    public override void Dispose()
    {
        base.Dispose();
        File.Delete($"{path}.new");
    }
}
