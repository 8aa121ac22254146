using System.Text;
using TrailTools.Events;

namespace TrailTools.Sql.Scanning.Vectors;

/// <summary>Finds the members of some names in one object after another, all of them in one pass: each by its name exactly, else without case.</summary>
internal sealed class MemberTable
{
    /// <summary>Names are told apart by length and first letter at first; 32 of each are enough for those that there are.</summary>
    private const int Lengths = 32, Letters = 32, MaxNames = 64;

    private readonly string[] _names;
    private readonly byte[] _first = new byte[Lengths * Letters];
    private readonly byte[] _next;

    /// <summary>A table of names, of which there can be 64.</summary>
    /// <param name="names">The names, ASCII.</param>
    public MemberTable(IEnumerable<string> names)
    {
        _names = [.. names];
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_names.Length, MaxNames);
        _next = new byte[_names.Length + 1];
        for (var number = _names.Length; number > 0; number--)
        {
            ref var slot = ref _first[Slot(_names[number - 1].Length, _names[number - 1][0])];
            (_next[number], slot) = (slot, (byte)number);
        }
    }

    /// <summary>Finds an object's members.</summary>
    /// <param name="source">The object.</param>
    /// <param name="members">Its members.</param>
    /// <param name="places">Takes for each name the place of its member, -1 where there is none.</param>
    public void Find(ObjectText source, ReadOnlySpan<JsonMember> members, Span<int> places)
    {
        places.Fill(-1);
        var exact = 0UL;
        for (var place = 0; place < members.Length; place++)
        {
            ref readonly var member = ref members[place];
            var name = source.Name(member);
            if (!member.NameIsPlain)
                FindEscaped(JsonText.Unescape(name), place, places, ref exact);
            else if (!name.IsEmpty)
                Find(name, place, places, ref exact);
        }
    }

    private void Find(ReadOnlySpan<byte> name, int place, Span<int> places, ref ulong exact)
    {
        for (var number = _first[Slot(name.Length, name[0])]; number != 0; number = _next[number])
        {
            var wanted = _names[number - 1];
            if (Ascii.EqualsIgnoreCase(name, wanted))
                Choose(number - 1, place, Ascii.Equals(name, wanted), places, ref exact);
        }
    }

    private void FindEscaped(string name, int place, Span<int> places, ref ulong exact)
    {
        for (var index = 0; index < _names.Length; index++)
        {
            if (string.Equals(name, _names[index], StringComparison.OrdinalIgnoreCase))
                Choose(index, place, name == _names[index], places, ref exact);
        }
    }

    private static void Choose(int index, int place, bool isExact, Span<int> places, ref ulong exact)
    {
        var bit = 1UL << index;
        if (isExact ? (exact & bit) != 0 : places[index] >= 0)
            return;

        places[index] = place;
        exact |= isExact ? bit : 0;
    }

    private static int Slot(int length, int letter) => (length % Lengths * Letters) + (letter % Letters);
}
