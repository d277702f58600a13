using System.Text;

namespace CollegeTes.Tests.Mail;

/// <summary>A letter made at random, where each thing that it says bears a word of its own.</summary>
internal sealed class RandomLetter
{
    private readonly Random _random;
    private readonly List<string> _words = [];

    public RandomLetter(Random random)
    {
        _random = random;
        var text = new StringBuilder("---\n");
        text.Append($"objet: Objet {Word()}\npreambule: Avant {Word()}.\ndate: 2026-11-30\nstatut: publie\nelements:\n");
        text.Append($"  - {{ref: val-clair/haies, texte: \"Lire {Word()} & la suite.\"}}\n  - {{ref: \"territoire:val-clair\"}}\n");
        if (Toss())
            text.Append(
                $"agenda: [{{date: 2027-01-05, titre: Venir {Word()}, lieu: À {Word()}, url: \"https://exemple.fr/{_words.Count}\"}}]\n"
            );
        text.Append($"---\n\nBonjour {Word()}.\n\n");
        for (var section = _random.Next(4); section > 0; section--)
        {
            text.Append($"## Titre {Word()}\n\n");
            for (var block = 1 + _random.Next(4); block > 0; block--)
                text.Append(Block()).Append("\n\n");
        }
        Text = text.ToString();
    }

    public string Text { get; }

    public IReadOnlyList<string> Words => _words;

    private string Block() =>
        _random.Next(7) switch
        {
            0 => $"- un {Word()}\n- **deux** {Word()}\n  - trois {Word()}",
            1 => $"1. un {Word()}\n2. deux {Word()}",
            2 => $"> On a dit {Word()}.",
            3 => $"Un [lien {Word()}](https://exemple.fr/ailleurs?a=1&b=2) et *{Word()}*.",
            4 => $"| {Word()} | b |\n|---|---|\n| {Word()} | {Word()} |",
            5 => $"Voir [le retour {Word()}](../territoires/val-clair/retours/haies.md).",
            _ => $"Un paragraphe {Word()} avec « {Word()} », 12 % et l'été.",
        };

    private bool Toss() => _random.Next(2) == 0;

    private string Word()
    {
        var word = "zor" + string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + _random.Next(26))));
        _words.Add(word);
        return word;
    }
}
