using CollegeTes.Describing;
using CollegeTes.Model;

namespace CollegeTes.Exports;

/// <summary>The published sources on which every text rests.</summary>
internal static class SourceTable
{
    private sealed record Row(string Kind, string Document, int Rank, Source Item);

    public static readonly ITable Sources = new Table<Row>(
        "sources",
        "Les sources publiées que citent les textes.",
        ["nature", "document", "rang"],
        RowsOf,
        [
            new("nature", CellKind.Text, "Sorte de document qui la cite.", (r, _) => r.Kind)
            {
                IsRequired = true,
                Choices = ["retour", "territoire", "livret", "synthese", "episode", "video"],
            },
            new("document", CellKind.Id, "Identifiant de ce document.", (r, _) => r.Document) { IsRequired = true },
            new("rang", CellKind.Whole, "Numéro de la source dans ce document, à partir de 1.", (r, _) => r.Rank) { IsRequired = true },
            new("source", CellKind.Text, "Identifiant de la source dans ce document.", (r, _) => r.Item.Id.Value) { IsRequired = true },
            new("titre", CellKind.Text, "Titre.", (r, job) => MetadataText.Of(r.Item.Title, job.Library.Collection.Language))
            {
                IsRequired = true,
            },
            new("editeur", CellKind.Text, "Qui la publie.", (r, job) => MetadataText.Of(r.Item.Publisher, job.Library.Collection.Language)),
            new("adresse", CellKind.Address, "Son adresse.", (r, _) => r.Item.Url?.Value),
            new("date", CellKind.Date, "Sa date.", (r, _) => r.Item.Date?.ToIso()),
        ]
    );

    private static IEnumerable<Row> RowsOf(ExportJob job) =>
        job
            .Library.Territories.SelectMany(t => Numbered("territoire", t.Slug, t.Sources))
            .Concat(job.Library.Experiences.SelectMany(e => Numbered("retour", e.Id, e.Sources)))
            .Concat(job.Library.Booklets.SelectMany(b => Numbered("livret", b.Slug, b.Sources)))
            .Concat(SubjectKind.Synthesis.In(job.Library).SelectMany(s => Numbered("synthese", s.Slug, s.Sources)))
            .Concat(job.Library.Podcasts.SelectMany(p => p.Episodes).SelectMany(e => Numbered("episode", e.Id, e.Sources)))
            .Concat(job.Library.Films.SelectMany(f => Numbered("video", f.Slug, f.Sources)));

    private static IEnumerable<Row> Numbered(string kind, string document, IReadOnlyList<Source> sources) =>
        sources.Select((s, i) => new Row(kind, document, i + 1, s));
}
