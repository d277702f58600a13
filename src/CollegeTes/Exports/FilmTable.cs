using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;

namespace CollegeTes.Exports;

/// <summary>The films that show experiences, and where they are.</summary>
internal static class FilmTable
{
    public static readonly ITable Films = new Table<Film>(
        "videos",
        "Les vidéos.",
        ["video"],
        job => job.Library.Films,
        [
            new("video", CellKind.Id, "Identifiant de la vidéo dans la collection.", (f, _) => f.Slug) { IsRequired = true },
            new("titre", CellKind.Text, "Titre.", (f, _) => MetadataText.Of(f.Title.Value, f.Language)) { IsRequired = true },
            new("accroche", CellKind.Text, "En une phrase.", (f, _) => MetadataText.Of(f.Lede?.Value, f.Language)),
            new("date", CellKind.Date, "Date de première diffusion.", (f, _) => f.Date?.Value.ToIso()),
            new("duree", CellKind.Whole, "Durée, en secondes.", (f, _) => f.Duration is { } d ? (int)Math.Round(d.TotalSeconds) : null),
            new("langue", CellKind.Code, "Langue du film, en code BCP 47.", (f, _) => f.Language) { IsRequired = true },
            new("realisation", CellKind.Text, "Qui a réalisé le film.", (f, _) => MetadataText.Of(f.Director, f.Language)),
            new("producteur", CellKind.Text, "Qui l'a fait faire ou diffusé.", (f, _) => MetadataText.Of(f.Producer, f.Language)),
            new("retours", CellKind.List, "Les retours qu'il raconte.", (f, job) =>
                f.Experiences.Select(e => e.Value).Where(id => job.Library.Find(SubjectKind.Experience, id) is not null).ToArray()
            )
            {
                IsRequired = true,
            },
            new("territoires", CellKind.List, "Les territoires que l'on y voit.", (f, job) =>
                f.Territories.Select(t => t.Value).Where(slug => job.Library.Find(SubjectKind.Territory, slug) is not null).ToArray()
            )
            {
                IsRequired = true,
            },
            new("axes", CellKind.List, "Axes de travail de la collection.", (f, _) => CellText.Plain(f.Axes)) { IsRequired = true },
            new("themes", CellKind.List, "Thèmes.", (f, _) => CellText.Themes(f.Themes)) { IsRequired = true },
            new("sous_titres", CellKind.Flag, "Vrai quand il a des sous-titres, faux quand il n'en a pas.", (f, _) => f.CaptionFile
                    is not null
                    ? true
                : f.CaptionsElsewhere.HasValue ? f.CaptionsElsewhere.Value
                : null),
            new("audiodescription", CellKind.Text, "Ce qui ne fait que se voir est-il dit aussi.", (f, _) =>
                f.AudioDescription.HasValue ? Words.Of(f.AudioDescription.Value.Value) : null
            )
            {
                Choices = ["oui", "non", "non-necessaire"],
            },
            new("licence", CellKind.Code, "Licence du film, en identifiant SPDX.", (f, _) => f.Licence?.Value),
            new("adresse", CellKind.Address, "Adresse de sa page.", (f, job) => job.Address(job.Scope.Addresses.OfPage(f))),
            new("film", CellKind.Address, "Adresse du film, ici ou ailleurs.", (f, job) =>
                FilmAddresses.Watch(f) ?? (f.File is { } file ? job.Address(job.Scope.Addresses.OfMedia(file.File.Value)) : null)
            ),
        ]
    );
}
