using CsCheck;
using TrailTools.Lifecycle;

namespace TrailTools.Core.Tests.Lifecycle;

/// <summary>A lifecycle configuration in pieces, so that a test knows which characters are whose.</summary>
/// <param name="Head">All before the first child of the root.</param>
/// <param name="Pieces">What stands in the root, one behind the other.</param>
/// <param name="Tail">The root's end tag and all behind it.</param>
internal sealed record RandomLifecycle(string Head, IReadOnlyList<(string Text, PieceKind Kind)> Pieces, string Tail)
{
    private static readonly string[] Between =
    [
        "", "\n", "\r\n  ", "\t", "<!-- <Rule><ID>TrailTools-none</ID></Rule> -->", "<!-- -> > -->", "<?note <Rule> ?>", "text", "&#13;&amp;", "<![CDATA[<Rule>]]>", "<Other a='>' b=\"'/>\"/>", "<Other><Rule><ID>inner</ID></Rule></Other>",
    ];

    private static readonly string[] Foreign =
    [
        "<{0}Rule><{0}ID>tidy</{0}ID><{0}Filter><{0}Prefix>tmp/</{0}Prefix></{0}Filter><{0}Status>Enabled</{0}Status><{0}Expiration><{0}Days>3</{0}Days></{0}Expiration></{0}Rule>",
        "<{0}Rule  >\r\n <{0}Status\t>Disabled</{0}Status ><{0}ID><![CDATA[a<b>]]>&#x3e;</{0}ID><!-- why --><{0}Filter/></{0}Rule >",
        "<{0}Rule x:y='>' xmlns:x=\"urn:x\"><{0}ID>später 🦉</{0}ID><x:New><x:Rule/></x:New><{0}Filter><{0}And><{0}Prefix/><{0}Tag><{0}Key>k</{0}Key><{0}Value>TrailTools-v</{0}Value></{0}Tag></{0}And></{0}Filter></{0}Rule>",
        "<{0}Rule/>",
        "<{0}Rule><{0}ID>trailtools-Lower</{0}ID><{0}Prefix>a &amp; b/</{0}Prefix><{0}Status>Enabled</{0}Status><{0}Transition><{0}Days>x</{0}Days></{0}Transition></{0}Rule>",
    ];

    private static readonly string[] Own =
    [
        "<{0}Rule><{0}ID>TrailTools-a</{0}ID><{0}Filter><{0}Prefix>AWSLogs/1/CloudTrail</{0}Prefix></{0}Filter><{0}Status>Enabled</{0}Status><{0}Expiration><{0}Days>30</{0}Days></{0}Expiration></{0}Rule>",
        "<{0}Rule>\n<{0}Status>Disabled</{0}Status><!-- > --><{0}ID>TrailTools-b</{0}ID><{0}Prefix>x</{0}Prefix></{0}Rule>",
        "<{0}Rule><{0}ID>TrailTools&#45;old</{0}ID></{0}Rule>",
    ];

    /// <summary>Heads with the start tag; {0} in the pieces is the prefix of its namespace.</summary>
    private static readonly (string Head, string Prefix, string Tail)[] Roots =
    [
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<LifecycleConfiguration xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">", "", "</LifecycleConfiguration>"),
        ("\ufeff<LifecycleConfiguration>", "", "</LifecycleConfiguration >\n<!-- end -->\n"),
        ("<!-- <LifecycleConfiguration/> --><s3:LifecycleConfiguration a='/>' xmlns:s3=\"http://s3.amazonaws.com/doc/2006-03-01/\"\n>", "s3:", "</s3:LifecycleConfiguration>"),
        ("<s3:LifecycleConfiguration xmlns='urn:other' xmlns:s3='http://s3.amazonaws.com/doc/2006-03-01/'>", "s3:", "</s3:LifecycleConfiguration\n>"),
    ];

    /// <summary>Configurations of all kinds; no id of ours is in one twice.</summary>
    public static Gen<RandomLifecycle> Any { get; } =
        Gen.Select(Gen.OneOfConst(Roots), Piece(Between, PieceKind.Between).Array[0, 12], Piece(Foreign, PieceKind.Foreign).Array[0, 4], Gen.Shuffle(Own), Gen.Int[0, 3], Gen.Int[0, 10_000], Compose);

    /// <summary>The whole text.</summary>
    public string Text => Head + string.Concat(Pieces.Select(static piece => piece.Text)) + Tail;

    /// <summary>The text without our rules.</summary>
    public string ForeignText => Head + string.Concat(Pieces.Where(static piece => piece.Kind != PieceKind.Own).Select(static piece => piece.Text)) + Tail;

    /// <summary>Whether a rule is ours.</summary>
    public static bool IsOwn(LifecycleRule rule) => rule.Id.StartsWith("TrailTools-", StringComparison.Ordinal);

    private static Gen<(string, PieceKind)> Piece(string[] texts, PieceKind kind) => Gen.OneOfConst(texts).Select(text => (text, kind));

    private static RandomLifecycle Compose((string Head, string Prefix, string Tail) root, (string, PieceKind)[] between, (string, PieceKind)[] foreign, string[] own, int count, int seed)
    {
        (string Text, PieceKind Kind)[] pieces = [.. between, .. foreign, .. own.Take(count).Select(static text => (text, PieceKind.Own))];
        new Random(seed).Shuffle(pieces);
        return new RandomLifecycle(root.Head, [.. pieces.Select(piece => (piece.Text.Replace("{0}", root.Prefix, StringComparison.Ordinal), piece.Kind))], root.Tail);
    }
}
