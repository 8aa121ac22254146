namespace TrailTools.LogGenerator.Templates;

/// <summary>How far a made-up name reaches: within its scope the same place in the list is always the same thing.</summary>
internal enum NameScope
{
    World,
    Account,
    Region,
    Actor,
    Session,
    Event,
}
