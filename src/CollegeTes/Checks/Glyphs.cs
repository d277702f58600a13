using System.Globalization;
using System.Text;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// Characters that the fonts of the publication do not have, in any text. On a screen the reader's own fonts stand in; a PDF, a picture
/// for sharing or a video is drawn on the machine that publishes, and shows a blank where that machine has none either.
/// </summary>
public sealed class Glyphs : ICheck
{
    // Of one script, enough to know it by.
    private const int MostShown = 6;

    private static readonly Descriptor Missing = new(
        "TES0373",
        Severity.Warning,
        "caractère que les polices n'ont pas",
        "Les polices de la collection dessinent le français et les langues voisines. Un émoji, une autre écriture, un signe rare "
            + "n'y sont pas : à l'écran, une police du lecteur le remplace ; dans un PDF, une image de partage ou une vidéo, c'est une "
            + "police de la machine qui publie, ou un blanc si elle n'en a pas. Écrivez-le en mots, ou transcrivez-le ; une police de "
            + "plus dans templates/_commun/polices le dessine.",
        "accroche: \"Planter 🌱 ensemble\"",
        "accroche: \"Planter ensemble\""
    );

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Missing];

    public void Run(CheckContext context)
    {
        foreach (var document in context.Documents())
        {
            var found = new Dictionary<Rune, RareCharacter>();
            foreach (var fields in new[] { document.Rich, document.Plain, document.Quoted, document.Verbatim })
            {
                foreach (var field in fields)
                    Read(field, found);
            }
            foreach (var rare in document.Prose.RareCharacters)
                Add(found, rare);
            if (document.Subject is Experience { Capsule: { } capsule })
                Read(capsule, found);
            Report(found.Values.Where(r => !context.HasGlyph(r.Character)), context);
        }
    }

    private static void Read(Located<string> field, Dictionary<Rune, RareCharacter> found)
    {
        for (var at = RareCharacters.Find(field.Value, 0); at >= 0; at = RareCharacters.Find(field.Value, at + 1))
        {
            if (Rune.TryGetRuneAt(field.Value, at, out var character))
                Add(found, new RareCharacter(character, Places.Within(field, at, character.Utf16SequenceLength), 1));
        }
    }

    // What is said of a recorded voice is burnt into the picture.
    private static void Read(CapsuleEdit capsule, Dictionary<Rune, RareCharacter> found)
    {
        foreach (var cue in capsule.Captions?.Cues ?? [])
            Read(new Located<string>(cue.Text, cue.Span), found);
    }

    private static void Add(Dictionary<Rune, RareCharacter> found, RareCharacter rare) =>
        found[rare.Character] = found.TryGetValue(rare.Character, out var known) ? known with { Count = known.Count + rare.Count } : rare;

    // One finding for each script of a document, where it is met first.
    private static void Report(IEnumerable<RareCharacter> missing, CheckContext context)
    {
        foreach (var kind in missing.GroupBy(r => RareCharacters.KindOf(r.Character), StringComparer.Ordinal))
        {
            var all = kind.OrderBy(r => r.Place).ToList();
            var shown = string.Join(", ", all.Take(MostShown).Select(r => Shown(r.Character)));
            var rest = all.Count - MostShown;
            var more = rest > 0 ? $" et {rest} {FrenchFormat.Plural(rest, "autre", "autres")}" : "";
            var count = all.Sum(r => r.Count);
            var often = count > 1 ? $", {count} fois dans ce document" : "";
            context.Report(
                Missing,
                all[0].Place,
                $"{kind.Key} que les polices de la collection n'ont pas : {shown}{more}{often}",
                "Écrivez-le en mots ou transcrivez-le : dans un PDF, une image ou une vidéo, il peut manquer."
            );
        }
    }

    private static string Shown(Rune character) =>
        string.Create(CultureInfo.InvariantCulture, $"« {VisibleText.Of(character.ToString())} » (U+{character.Value:X4})");
}
