using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Templates;

namespace TrailTools.LogGenerator.Rendering;

/// <summary>All that a template may ask about the event it is filled in for.</summary>
internal readonly record struct EventContext
{
    /// <summary>How long a session of a person or a role lasts before its key changes.</summary>
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(4);

    internal required ulong World { get; init; }
    internal required string AccountId { get; init; }

    /// <summary>The other end of what crosses accounts.</summary>
    internal required string PeerAccountId { get; init; }
    internal required string Region { get; init; }
    internal required DateTime Time { get; init; }
    internal required ActorTemplate Actor { get; init; }
    internal required int ActorIndex { get; init; }
    internal required ActionTemplate Action { get; init; }

    /// <summary>The random part of the value that is being written: the event's own, or that of a thing which keeps its name.</summary>
    internal required ulong Salt { get; init; }

    /// <summary>When the actor's present session began, always at or before <see cref="Time"/>.</summary>
    internal DateTime SessionStart
    {
        get
        {
            var shift = (long)(ActorSalt % (ulong)SessionLength.TotalSeconds) * TimeSpan.TicksPerSecond;
            return new DateTime(((Time.Ticks - shift) / SessionLength.Ticks * SessionLength.Ticks) + shift, DateTimeKind.Utc);
        }
    }

    private ulong AccountSalt => Mixer.Combine(World, Mixer.Hash(AccountId));

    private ulong ActorSalt => Mixer.Combine(Mixer.Combine(AccountSalt, Actor.Salt), (ulong)ActorIndex);

    /// <summary>The number that all events within a scope share.</summary>
    internal ulong SaltOf(NameScope scope) => scope switch
    {
        NameScope.World => World,
        NameScope.Account => AccountSalt,
        NameScope.Region => Mixer.Combine(AccountSalt, Mixer.Hash(Region)),
        NameScope.Actor => ActorSalt,
        NameScope.Session => Mixer.Combine(ActorSalt, (ulong)SessionStart.Ticks),
        _ => Salt,
    };
}
