using System.Text.Json;
using TrailTools.Events;
using TrailTools.Queries.Results;

namespace TrailTools.Engines.Athena.Rebuilding;

/// <summary>Puts records together again from a result's rows: AWS's own spelling, and what is null left out.</summary>
/// <param name="shape">What the result has.</param>
internal sealed class RecordRebuilder(RecordShape shape)
{
    private readonly JsonBuffer _json = new();
    private readonly JsonMembers _members = new();

    /// <summary>A row's record, in memory that is valid until the next one is asked for.</summary>
    /// <param name="rows">Rows of a result that has the shape's columns.</param>
    /// <param name="row">Which one.</param>
    public ReadOnlyMemory<byte> Rebuild(ResultBlock rows, int row)
    {
        _json.BackTo(0);
        _json.Write("{"u8);
        foreach (var part in shape.Parts)
            Write(part, rows, row);
        _json.Write("}"u8);
        return _json.From(0);
    }

    private void Write(RecordPart part, ResultBlock rows, int row)
    {
        switch (part)
        {
            case RecordColumn column when !rows.IsNull(row, column.Place):
                _json.Begin(part.Name.Span);
                WriteValue(column.Kind, rows.Utf8(row, column.Place));
                break;
            case RecordObject inner:
                WriteObject(inner, rows, row);
                break;
            case RecordList list when list.Fields.Count > 0 && !rows.IsNull(row, list.Fields[0].Place):
                _json.Begin(part.Name.Span);
                WriteList(list, rows, row);
                break;
        }
    }

    private void WriteValue(PartKind kind, ReadOnlySpan<byte> text)
    {
        if (kind == PartKind.Truth && (text.SequenceEqual("true"u8) || text.SequenceEqual("false"u8)))
            _json.Write(text);
        else if (kind != PartKind.Json || !TryWriteJson(text))
            _json.WriteText(text);
    }

    /// <summary>Writes an object or an array as it is; false for any other text: a log may hold anything in its place.</summary>
    private bool TryWriteJson(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{' or (byte)'[', ..])
            return false;

        var start = _json.Length;
        _json.Write(text);
        if (IsJson(_json.From(start)))
            return true;

        _json.BackTo(start);
        return false;
    }

    /// <summary>Whether it is JSON from its beginning to its end: something behind an object would become a part of the record.</summary>
    private bool IsJson(ReadOnlyMemory<byte> text)
    {
        if (new JsonWalk(text.Span, (byte)',', _members).TryReadOne())
            return true;

        try
        {
            var reader = JsonObjects.Reader(text.Span);
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private void WriteObject(RecordObject part, ResultBlock rows, int row)
    {
        var before = _json.Length;
        _json.Begin(part.Name.Span);
        _json.Write("{"u8);
        var empty = _json.Length;
        foreach (var inner in part.Parts)
            Write(inner, rows, row);
        if (_json.Length == empty)
            _json.BackTo(before);
        else
            _json.Write("}"u8);
    }

    /// <summary>Makes objects again of a list for each of their fields.</summary>
    private void WriteList(RecordList list, ResultBlock rows, int row)
    {
        var fields = list.Fields.Select(field => JsonObjects.Items(rows.Utf8(row, field.Place).ToArray())).ToArray();
        _json.Write("["u8);
        for (var item = 0; item < fields[0].Count; item++)
        {
            _json.Begin("{"u8);
            for (var field = 0; field < fields.Length; field++)
            {
                if (item >= fields[field].Count || fields[field][item].IsMissing)
                    continue;
                _json.Begin(list.Fields[field].Name.Span);
                _json.Write(fields[field][item].Utf8.Span);
            }

            _json.Write("}"u8);
        }

        _json.Write("]"u8);
    }
}
