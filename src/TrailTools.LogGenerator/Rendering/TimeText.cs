namespace TrailTools.LogGenerator.Rendering;

/// <summary>Writes times as CloudTrail does: 2026-03-04T02:11:04Z.</summary>
internal static class TimeText
{
    internal static void Write(Utf8Buffer buffer, DateTime time)
    {
        var text = buffer.Reserve(20);
        "0000-00-00T00:00:00Z"u8.CopyTo(text);
        Digits(text[..4], time.Year);
        Digits(text.Slice(5, 2), time.Month);
        Digits(text.Slice(8, 2), time.Day);
        Digits(text.Slice(11, 2), time.Hour);
        Digits(text.Slice(14, 2), time.Minute);
        Digits(text.Slice(17, 2), time.Second);
    }

    private static void Digits(Span<byte> room, int value)
    {
        for (var i = room.Length - 1; i >= 0; i--, value /= 10) room[i] = (byte)('0' + (value % 10));
    }
}
