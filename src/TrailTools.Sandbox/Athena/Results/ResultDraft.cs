using System.Text;
using TrailTools.Sandbox.Athena.Engine;

namespace TrailTools.Sandbox.Athena.Results;

/// <summary>A result that is written; disposed without having been kept it is gone.</summary>
internal abstract class ResultDraft : IDisposable
{
    private readonly StreamWriter _text;

    /// <summary>Begins one.</summary>
    /// <param name="bytes">Where its bytes go.</param>
    protected ResultDraft(Stream bytes) => _text = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 16) { NewLine = "\n" };

    /// <summary>Writes a row: each value in quotes, which are doubled in it, and nothing for NULL.</summary>
    public void WriteRow(IReadOnlyList<string?> row)
    {
        for (var column = 0; column < row.Count; column++)
        {
            if (column > 0)
                _text.Write(',');
            if (row[column] is { } value)
                Write(value);
        }

        _text.WriteLine();
    }

    /// <summary>Writes a line as it is.</summary>
    public void WriteLine(string line) => _text.WriteLine(line);

    /// <summary>Makes what was written a result.</summary>
    /// <param name="columns">Its columns.</param>
    public void Keep(IReadOnlyList<AnswerColumn> columns)
    {
        _text.Dispose();
        KeepBytes(columns);
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
        _text.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Makes the bytes a result; nothing more is written to them.</summary>
    protected abstract void KeepBytes(IReadOnlyList<AnswerColumn> columns);

    private void Write(string value)
    {
        _text.Write('"');
        _text.Write(value.Replace("\"", "\"\"", StringComparison.Ordinal));
        _text.Write('"');
    }
}
