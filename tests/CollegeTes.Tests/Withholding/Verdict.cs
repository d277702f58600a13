using CollegeTes.Model;

namespace CollegeTes.Tests.Withholding;

/// <summary>
/// What a publication made now may show and has to show, from the promises alone: a second reading of them that shares nothing with the
/// program. What is in neither list may be there or not.
/// </summary>
internal sealed class Verdict(World world, bool withDrafts)
{
    /// <summary>True when this word may stand in a file of this deliverable; null for what all share.</summary>
    public bool Allows(string word, string? deliverable)
    {
        if (world.Never.Contains(word))
            return false;
        foreach (var text in world.Texts)
        {
            if (text.Word == word || text.Body == word)
                return IsVisible(text);
            if (text.Parts.Contains(word))
                return IsVisible(text);
            if (text.Cases.FirstOrDefault(c => c.Value == word).Key is { } about)
                return IsVisible(text) && IsVisible(Experience(about));
            if (text.Review is { } review && (review.Secrets.Contains(word) || review.Void == word))
                return false;
            // The board of the team, which only a build of drafts makes.
            if (text.Review?.Awaited == word)
                return withDrafts;
            if (text.Review?.Reservation == word)
                return IsVisible(text);
            if (text.Items.Find(i => i.Word == word) is { } item)
                return IsVisible(text) && !item.IsRemoved && Holds(text.Register, item) && Covers(text.Register, item, deliverable);
        }
        return true;
    }

    /// <summary>The words that a publication of everything shows.</summary>
    public IEnumerable<string> Required()
    {
        foreach (var text in world.Texts.Where(IsRequired))
        {
            yield return text.Word;
            yield return text.Body;
            if (text.Review is { } review)
                yield return review.Reservation;
            // The notes of a slide are for who leads: a page may leave them out.
            foreach (var word in text.Cases.Values.Concat(text.Parts.Where((_, i) => i != 2)))
                yield return word;
            // No page shows the contacts of a territory.
            foreach (var item in text.Items.Where(i => !i.IsRemoved && !(text.Kind == TextKind.Territory && i.Kind == ConsentObject.Name)))
                yield return item.Word;
        }
    }

    /// <summary>True when everything that a text shows is allowed, without looking at whether it is shown.</summary>
    public bool IsValid(Text text) => !text.HasEmptyEmbargo && text.Items.All(i => i.IsRemoved || Holds(text.Register, i));

    private bool IsVisible(Text text)
    {
        if (text.Kind == TextKind.Territory)
            return Experiences(text).Any(IsVisible);
        if (text.Status != Status.Published)
            return withDrafts && text.Status != Status.Archived;
        return text.Kind == TextKind.Booklet
            || withDrafts && !text.HasEmptyEmbargo
            || !text.HasEmptyEmbargo && !(text.From > world.Day) && !(text.Until < world.Day);
    }

    // Where a register or what stands above is wrong, what else is left out with it is not for the promises to say.
    private bool IsRequired(Text text)
    {
        if (
            !IsVisible(text)
            || !IsValid(text)
            || text.Register.State != RegisterState.Whole
            || text.Items.Exists(i => !i.IsRemoved && Agreement(text.Register, i)!.Supports.Count > 0)
        )
            return false;
        return text.Kind switch
        {
            TextKind.Territory => Experiences(text).Any(IsRequired),
            TextKind.Experience => IsValid(world.Texts.First(t => t.Kind == TextKind.Territory && t.Word == text.Parent)),
            // With fewer cases, what it compares may no longer stand.
            TextKind.Synthesis or TextKind.Training or TextKind.Letter => text.About.All(id => IsRequired(Experience(id))),
            TextKind.Booklet => world.Texts.Exists(t => text.About.Contains(t.Id) && t.Kind == TextKind.Experience && IsRequired(t)),
            _ => true,
        };
    }

    private Text Experience(string id) => world.Texts.Single(t => t.Kind == TextKind.Experience && t.Id == id);

    private IEnumerable<Text> Experiences(Text territory) =>
        world.Texts.Where(t => t.Kind == TextKind.Experience && t.Parent == territory.Word);

    private bool Holds(Register register, Shown item) =>
        register.State is RegisterState.Whole or RegisterState.TwiceThenWithdrawn
        && Agreement(register, item) is { } agreement
        && !(register.State == RegisterState.TwiceThenWithdrawn && agreement == register.Agreements[0])
        && agreement.Kind == item.Kind
        && !(agreement.From > world.Day)
        && !(agreement.Until < world.Day)
        && !(agreement.Withdrawn <= world.Day);

    private static bool Covers(Register register, Shown item, string? deliverable) =>
        deliverable is null
        || Agreement(register, item) is { } agreement && (agreement.Supports.Count == 0 || agreement.Supports.Contains(deliverable));

    private static Agreement? Agreement(Register register, Shown item) => register.Agreements.Find(a => a.Id == item.Agreement);
}
