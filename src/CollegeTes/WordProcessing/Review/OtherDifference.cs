using CollegeTes.Text;

namespace CollegeTes.WordProcessing.Review;

/// <summary>Something that differs in a document that came back and is no change of words: it is never applied, and always told.</summary>
/// <param name="Where">French: the heading or the place.</param>
/// <param name="What">French.</param>
public sealed record OtherDifference(string Where, string What);

/// <summary>Finds what differs besides words: looks, links, images, notes, margins, and what the reader of documents leaves out.</summary>
internal static class OtherDifferences
{
    // Looks are told with their words, deletions by the comparison; the rest is nothing that a reader sees.
    private static readonly string[] ReportedElsewhere =
    [
        "texte barré, gardé sans la barre",
        "soulignement retiré",
        "surlignage retiré",
        "trait d'union conditionnel retiré",
        "caractère invisible retiré",
        "zone de texte rangée après le paragraphe qui la porte",
        "exposant écrit sur la ligne",
        "indice écrit sur la ligne",
    ];

    /// <param name="document">The document that came back.</param>
    /// <param name="returned">Its lines.</param>
    /// <param name="sent">Those of the document that was sent.</param>
    /// <param name="current">Those that the sources give now: what they have already is not told.</param>
    /// <param name="lines">Lines of the three that are one: sent, current, returned.</param>
    public static List<OtherDifference> Find(
        OfficeDocument document,
        LineText returned,
        LineText sent,
        LineText current,
        IReadOnlyList<(ReviewLine Sent, ReviewLine? Current, ReviewLine Returned)> lines
    )
    {
        var found = new List<OtherDifference>();
        foreach (var (was, now, read) in lines)
        {
            var open = now is null ? null : LineDifferences.Find(now, read).ToHashSet(StringComparer.Ordinal);
            found.AddRange(
                LineDifferences
                    .Find(was, read)
                    .Where(d => open?.Contains(d) != false)
                    .Select(d => new OtherDifference(Under(read.Where), d))
            );
        }
        var pictures = OfPictures(current.Pictures, returned.Pictures).ToHashSet();
        found.AddRange(OfPictures(sent.Pictures, returned.Pictures).Where(pictures.Contains));
        found.AddRange(
            document.Notes.Select(n => new OtherDifference(
                Under(returned.Notes.GetValueOrDefault(n.Number, "")),
                $"note ajoutée : « {BlockText.Of(n.Blocks)} »"
            ))
        );
        found.AddRange(
            document
                .Log.LeftOut.Where(l => l.What != "suppression suivie, acceptée" && !IsPageNumber(l))
                .Select(l => new OtherDifference(l.Where, l.Text.Length > 0 ? $"{l.What} : « {l.Text} »" : l.What))
                .Distinct()
        );
        found.AddRange(
            document
                .Log.Remarks.Where(r => !ReportedElsewhere.Contains(r.Key))
                .Select(r => new OtherDifference(
                    "dans le document",
                    r.Value > 1 ? $"{r.Key} ({FrenchFormat.Number(r.Value)} fois)" : r.Key
                ))
        );
        return found;
    }

    private static IEnumerable<OtherDifference> OfPictures(IReadOnlyList<LinePicture> before, IReadOnlyList<LinePicture> after)
    {
        foreach (var (old, now) in Diff.Kept(before, after, (a, b) => a.Digest == b.Digest))
        {
            if (before[old].Alternative != after[now].Alternative)
                yield return new OtherDifference(
                    Under(after[now].Where),
                    $"description d'une image : « {before[old].Alternative} » devient « {after[now].Alternative} »"
                );
            else if (before[old].Where != after[now].Where)
                yield return new OtherDifference(Under(after[now].Where), $"image venue de « {before[old].Where} »{Said(after[now])}");
        }
        foreach (var change in Diff.Of(before, after, (a, b) => a.Digest == b.Digest))
        {
            var (old, now) = (change.OldStart, change.NewStart);
            for (; old < change.OldEnd && now < change.NewEnd; old++, now++)
                yield return new OtherDifference(Under(after[now].Where), $"image remplacée{Said(before[old])}");
            for (; old < change.OldEnd; old++)
                yield return new OtherDifference(Under(before[old].Where), $"image retirée{Said(before[old])}");
            for (; now < change.NewEnd; now++)
                yield return new OtherDifference(Under(after[now].Where), $"image ajoutée{Said(after[now])}");
        }
    }

    private static string Said(LinePicture picture) => picture.Alternative.Length > 0 ? $" : « {picture.Alternative} »" : "";

    private static string Under(string heading) => heading.Length > 0 ? $"sous « {heading} »" : "en tête du document";

    // Our pages carry their number at the foot.
    private static bool IsPageNumber(LeftOut left) =>
        left.Where == "en marge des pages" && left.Text.All(c => char.IsAsciiDigit(c) || c == ' ');
}
