using TrailTools.LogGenerator.Planning;
using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Rendering;

/// <summary>Writes one record as CloudTrail does: compact, its keys in the order of real logs.</summary>
internal sealed class RecordWriter(ulong world, Utf8Buffer buffer)
{
    internal void Write(PlannedEvent planned)
    {
        var context = ContextOf(planned);
        Open(planned, context);
        WriteError(planned.Error, context);
        WriteShapes(planned, context);
        Close(planned, context);
    }

    private EventContext ContextOf(PlannedEvent planned) => new()
    {
        World = world,
        AccountId = planned.Place.AccountId,
        PeerAccountId = planned.Place.PeerAccountId,
        Region = planned.Place.Region,
        Time = planned.Time,
        Actor = planned.Actor,
        ActorIndex = planned.ActorIndex,
        Action = planned.Action,
        Salt = planned.Salt,
    };

    private void Open(PlannedEvent planned, in EventContext context)
    {
        buffer.Append("{\"eventVersion\":\"1.11\",\"userIdentity\":"u8);
        planned.Actor.Identity.Write(buffer, context);
        buffer.Append(",\"eventTime\":\""u8);
        TimeText.Write(buffer, planned.Time);
        buffer.Append("\",\"eventSource\":\""u8);
        buffer.Append(planned.Action.Service);
        buffer.Append(".amazonaws.com\",\"eventName\":\""u8);
        buffer.Append(planned.Action.Name);
        buffer.Append("\",\"awsRegion\":\""u8);
        buffer.Append(planned.Place.Region);
        buffer.Append("\",\"sourceIPAddress\":\""u8);
        planned.Address.Write(buffer, context);
        buffer.Append("\",\"userAgent\":\""u8);
        planned.Agent.Write(buffer, context);
        buffer.Append("\""u8);
    }

    private void WriteError(ErrorTemplate? error, in EventContext context)
    {
        WriteOptional(",\"errorCode\":"u8, error?.Code, context);
        WriteOptional(",\"errorMessage\":"u8, error?.Message, context);
    }

    private void WriteShapes(PlannedEvent planned, in EventContext context)
    {
        var action = planned.Action;
        var hasResponse = planned.Error is null || planned.Error.KeepsResponse;
        WriteOrNull(",\"requestParameters\":"u8, action.Request, context);
        WriteOrNull(",\"responseElements\":"u8, hasResponse ? action.Response : null, context);
        WriteOptional(",\"additionalEventData\":"u8, action.AdditionalData, context);
        buffer.Append(",\"requestID\":\""u8);
        RandomSlots.WriteGuid(buffer, context, Randomness.Mixer.Combine(planned.Salt, 1));
        buffer.Append("\",\"eventID\":\""u8);
        RandomSlots.WriteGuid(buffer, context, Randomness.Mixer.Combine(planned.Salt, 2));
        buffer.Append(action.IsReadOnly ? "\",\"readOnly\":true"u8 : "\",\"readOnly\":false"u8);
        WriteOptional(",\"resources\":"u8, action.Resources, context);
    }

    private void Close(PlannedEvent planned, in EventContext context)
    {
        var action = planned.Action;
        buffer.Append(",\"eventType\":\""u8);
        buffer.Append(action.EventType);
        buffer.Append(action.Category == "Management" ? "\",\"managementEvent\":true"u8 : "\",\"managementEvent\":false"u8);
        buffer.Append(",\"recipientAccountId\":\""u8);
        buffer.Append(planned.Place.AccountId);
        buffer.Append("\""u8);
        WriteOptional(",\"sharedEventID\":"u8, action.SharedEventId, context);
        WriteOptional(",\"serviceEventDetails\":"u8, action.ServiceDetails, context);
        if (planned.IsLate) buffer.Append(",\"addendum\":{\"reason\":\"DELIVERY_DELAY\"}"u8);
        buffer.Append(",\"eventCategory\":\""u8);
        buffer.Append(action.Category);
        buffer.Append("\""u8);
        WriteConnection(planned, context);
        buffer.Append("}"u8);
    }

    private void WriteConnection(PlannedEvent planned, in EventContext context)
    {
        if (planned.Actor.IsService) return;
        buffer.Append(",\"tlsDetails\":{\"tlsVersion\":\"TLSv1.3\",\"cipherSuite\":\"TLS_AES_128_GCM_SHA256\",\"clientProvidedHostHeader\":\""u8);
        planned.Action.Host.Write(buffer, context);
        buffer.Append("\"}"u8);
        if (planned.Actor.IsConsole) buffer.Append(",\"sessionCredentialFromConsole\":\"true\""u8);
    }

    private void WriteOptional(ReadOnlySpan<byte> key, JsonTemplate? value, in EventContext context)
    {
        if (value is null) return;
        buffer.Append(key);
        value.Write(buffer, context);
    }

    private void WriteOrNull(ReadOnlySpan<byte> key, JsonTemplate? value, in EventContext context)
    {
        buffer.Append(key);
        if (value is null) buffer.Append("null"u8);
        else value.Write(buffer, context);
    }
}
