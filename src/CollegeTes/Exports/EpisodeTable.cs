using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;

namespace CollegeTes.Exports;

/// <summary>The episodes that tell experiences aloud.</summary>
internal static class EpisodeTable
{
    public static readonly ITable Episodes = new Table<(Podcast Of, Episode Item)>(
        "episodes",
        "Les épisodes audio.",
        ["episode"],
        job => job.Library.Podcasts.SelectMany(p => p.Episodes.Select(e => (p, e))),
        [
            new("episode", CellKind.Id, "Identifiant de l'épisode : émission/épisode.", (r, _) => r.Item.Id) { IsRequired = true },
            new("emission", CellKind.Text, "Titre de l'émission.", (r, _) => MetadataText.Of(r.Of.Title.Value, r.Of.Language))
            {
                IsRequired = true,
            },
            new("titre", CellKind.Text, "Titre.", (r, _) => MetadataText.Of(r.Item.Title.Value, r.Of.Language)) { IsRequired = true },
            new("accroche", CellKind.Text, "En une phrase.", (r, _) => MetadataText.Of(r.Item.Lede, r.Of.Language)),
            new("saison", CellKind.Whole, "Saison.", (r, _) => r.Item.Season),
            new("numero", CellKind.Whole, "Numéro.", (r, _) => r.Item.Number?.Value),
            new("date", CellKind.Date, "Date de parution.", (r, _) => r.Item.Date?.Value.ToIso()),
            new("duree", CellKind.Whole, "Durée, en secondes.", (r, _) =>
                r.Item.Audio?.Duration is { } d ? (int)Math.Round(d.TotalSeconds) : null
            ),
            new("retours", CellKind.List, "Les retours qu'il raconte.", (r, job) =>
                r.Item.Experiences.Select(e => e.Value).Where(id => job.Library.Find(SubjectKind.Experience, id) is not null).ToArray()
            )
            {
                IsRequired = true,
            },
            new("langue", CellKind.Code, "Langue, en code BCP 47.", (r, _) => r.Of.Language) { IsRequired = true },
            new("licence", CellKind.Code, "Licence, en identifiant SPDX.", (r, job) =>
                (r.Item.Licence ?? r.Of.Licence ?? job.Library.Collection.Licence)?.Value
            ),
            new("adresse", CellKind.Address, "Adresse de sa page.", (r, job) => job.Address(job.Scope.Addresses.OfPage(r.Item))),
            new("son", CellKind.Address, "Adresse du son.", (r, job) =>
                r.Item.Audio is { } audio ? job.Address(job.Scope.Addresses.OfMedia(audio.File.Value)) : null
            ),
            new("transcription", CellKind.Address, "Adresse de la transcription (WebVTT).", (r, job) =>
                r.Item.TranscriptFile is { } file ? job.Address(job.Scope.Addresses.OfMedia(file.Value)) : null
            ),
        ]
    );
}
