using CollegeTes.Content.MediaFiles;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// The captions of a film can be read while it is watched: two short lines, on screen for long enough, without flicker. Figures are those
/// that French
/// broadcasters work by (charter on the quality of captions, CSA, 2011; guides of France Télévisions and Arte).
/// </summary>
public sealed class Captions : ICheck
{
    private const int MostLines = 2;
    private const int LongestLine = 42;
    private const double FastestSpeed = 20;

    public static readonly Descriptor Large = new(
        "TES0580",
        Severity.Warning,
        "sous-titre trop grand",
        "Un sous-titre a deux lignes de 42 signes au plus : au-delà, il couvre l'image et se lit mal sur un téléphone. Coupez à la "
            + "fin d'un groupe de mots, ou faites-en deux sous-titres.",
        "une ligne de 58 signes, ou trois lignes",
        "deux lignes de 36 signes"
    );

    public static readonly Descriptor Fast = new(
        "TES0581",
        Severity.Warning,
        "sous-titre trop rapide",
        "On lit quinze signes par seconde sans effort, vingt au plus : au-delà, le sous-titre disparaît avant d'être lu. "
            + "Laissez-le plus longtemps, ou resserrez la phrase sans en changer le sens.",
        "60 signes en deux secondes",
        "60 signes en quatre secondes"
    );

    public static readonly Descriptor Flicker = new(
        "TES0582",
        Severity.Notice,
        "sous-titre qui clignote",
        "Un sous-titre qui reste moins d'une seconde, ou que suit un blanc de deux ou trois images, se voit comme un éclair. "
            + "Prolongez-le, ou collez-le au suivant.",
        "00:00:01.000 --> 00:00:01.400",
        "00:00:01.000 --> 00:00:02.400"
    );

    public static readonly Descriptor Hole = new(
        "TES0583",
        Severity.Notice,
        "longtemps sans sous-titre",
        "Pendant plus d'une demi-minute, rien n'est écrit. S'il y a de la musique ou un bruit qui compte, dites-le entre crochets "
            + "; si quelqu'un parle, il manque des sous-titres.",
        "un sous-titre à 00:10, le suivant à 01:20",
        "[Musique, bruit du moulin]"
    );

    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestGap = TimeSpan.FromMilliseconds(120);
    private static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(30);

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Large, Fast, Flicker, Hole];

    public void Run(CheckContext context)
    {
        foreach (var film in context.Library.Films)
        {
            if (film is not { CaptionFile: not null, Captions: { Cues.Count: > 0 } captions })
                continue;
            var before = TimeSpan.Zero;
            // Voices that share a moment are one caption.
            foreach (var group in captions.Cues.GroupBy(c => c.Span))
            {
                Cue[] cues = [.. group];
                Size(cues, context);
                Time(cues, before, context);
                before = cues[0].End;
            }
        }
    }

    private static void Size(Cue[] cues, CheckContext context)
    {
        var lines = cues.SelectMany(c => c.Text.Split('\n')).Where(l => !string.IsNullOrWhiteSpace(l)).ToList();
        if (lines.Count > MostLines)
            context.Report(
                Large,
                cues[0].Span,
                $"ce sous-titre a {lines.Count} lignes ; {MostLines} au plus",
                "Faites-en deux, chacun avec ses temps."
            );
        // Beyond what any player shows, reading has said so.
        else if (lines.Select(l => l.Length).DefaultIfEmpty().Max() is > LongestLine and <= CueBlocks.LongestLine and var length)
            context.Report(
                Large,
                cues[0].Span,
                $"une ligne de ce sous-titre a {length} signes ; {LongestLine} au plus",
                "Allez à la ligne à la fin d'un groupe de mots."
            );
    }

    private static void Time(Cue[] cues, TimeSpan before, CheckContext context)
    {
        var (start, end) = (cues[0].Start, cues[0].End);
        var characters = cues.Sum(c => c.Text.Length);
        var speed = characters / (end - start).TotalSeconds;
        if (end - start < Shortest)
            context.Report(
                Flicker,
                cues[0].Span,
                $"ce sous-titre reste {Seconds(end - start)}",
                "Prolongez-le jusqu'à une seconde au moins."
            );
        else if (speed > FastestSpeed)
            context.Report(
                Fast,
                cues[0].Span,
                $"ce sous-titre demande de lire {Math.Ceiling(speed):0} signes par seconde ; {FastestSpeed:0} au plus",
                $"Laissez-le {Seconds(TimeSpan.FromSeconds(characters / FastestSpeed))} au moins, ou raccourcissez-le."
            );
        var gap = start - before;
        if (before > TimeSpan.Zero && gap > TimeSpan.Zero && gap < ShortestGap)
            context.Report(
                Flicker,
                cues[0].Span,
                $"il y a un blanc de {Seconds(gap)} avant ce sous-titre",
                $"Faites finir le précédent à {CueTime(start)}."
            );
        else if (gap > LongestGap)
            context.Report(
                Hole,
                cues[0].Span,
                $"rien n'est écrit entre {Timecode.Of(before)} et {Timecode.Of(start)}",
                "Dites ce qu'on entend, ou ajoutez ce qui manque."
            );
    }

    private static string Seconds(TimeSpan time) => FrenchFormat.Number(Math.Round((decimal)time.TotalSeconds, 2)) + " s";

    private static string CueTime(TimeSpan time) => time.ToString(@"hh\:mm\:ss\.fff", System.Globalization.CultureInfo.InvariantCulture);
}
