using System.Text;
using System.Text.RegularExpressions;

namespace CollegeTes.Tests.Slides;

/// <summary>A page of slides made at random, each of whose words is its own.</summary>
internal sealed partial class RandomSlides(Random random)
{
    private static readonly string[] Kinds =
    [
        "titre",
        "sequence",
        "contenu",
        "image",
        "lieu",
        "chiffres",
        "etapes",
        "citation",
        "enseignement",
        "tableau",
        "consigne",
        "question",
        "appel",
        "inconnu",
    ];

    private static readonly string[] Classes =
    [
        "",
        "corps",
        "chapo",
        "tuile",
        "parole",
        "qui",
        "duree",
        "enonce",
        "reponses",
        "legende",
        "bas",
        "notes",
        "long",
        "corps tres-long",
    ];

    private int _words;

    public string Page()
    {
        var page = new StringBuilder("<!doctype html><html lang=\"fr\"><head><title>Au hasard</title></head><body><main>");
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            page.Append($"<section class=\"diapo {Pick(Kinds)}\"{(random.Next(3) == 0 ? " data-partie=\"Partie\"" : "")}>");
            // The notes and the foot of a slide are one.
            var taken = new HashSet<string>(StringComparer.Ordinal);
            for (var parts = random.Next(0, 7); parts > 0; parts--)
            {
                var name = Pick(Classes);
                page.Append(Part(name is "notes" or "bas" && !taken.Add(name) ? "" : name, 0));
            }
            page.Append("</section>");
        }
        return page.Append("</main></body></html>").ToString();
    }

    /// <summary>The words of these pages.</summary>
    [GeneratedRegex(@"mot\d+x")]
    public static partial Regex Word();

    private string Part(string name, int depth) =>
        random.Next(depth > 2 ? 3 : 9) switch
        {
            0 => $"<p class=\"{name}\">{Line()}</p>",
            1 => $"<p class=\"{name}\">{Line()}<br>{Line()} <a href=\"https://example.org/?a={random.Next(9)}&amp;b\">{Line()}</a></p>",
            2 => $"<p class=\"{name}\"><strong>{Line()}</strong> <span>{Line()}</span></p>",
            3 => $"<ul class=\"{name}\"><li>{Line()}<ol start=\"4\"><li>{Line()}</li></ol></li><li class=\"tuile\">{Line()}</li></ul>",
            4 => $"<ol class=\"{name}\"><li><b>{Line()}</b> {Line()}</li><li>{Line()}</li></ol>",
            5 => $"<h2>{Line()} <em>{Line()}</em></h2>",
            6 => $"<div class=\"{name}\">{Part("", depth + 1)}{Part(Pick(["", "corps"]), depth + 1)}</div>",
            7 =>
                $"<table><caption>{Line()}</caption><thead><tr><th>{Line()}</th><th>{Line()}</th></tr></thead><tbody><tr><th scope=\"row\">"
                    + $"{Line()}</th><td>{Line()}</td></tr><tr><td colspan=\"2\">{Line()}</td></tr></tbody></table>",
            _ => $"<blockquote class=\"{name}\"><p>{Line()}</p></blockquote>{Line()}",
        };

    private string Line() => $"mot{_words++}x « &amp; » é mot{_words++}x";

    private string Pick(string[] among) => among[random.Next(among.Length)];
}
