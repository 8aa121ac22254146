using TrailTools.LogGenerator.Randomness;
using TrailTools.LogGenerator.Rendering;

namespace TrailTools.LogGenerator.Templates;

/// <summary>Things that keep their names: the buckets of an account, the instances of a region, the key of a user.</summary>
internal sealed class NameList(string name, NameScope scope, int size, JsonTemplate[] values)
{
    private readonly ulong _salt = Mixer.Hash(name);

    internal void Write(Utf8Buffer buffer, in EventContext context, ulong salt)
    {
        var index = Mixer.SkewedBelow(salt, size);
        var own = Mixer.Combine(Mixer.Combine(context.SaltOf(scope), _salt), (ulong)index);
        values[index % values.Length].Write(buffer, context with { Salt = own });
    }
}
