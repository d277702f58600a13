using System.Globalization;
using CollegeTes.Capsules;
using CollegeTes.Describing;
using CollegeTes.Drawings;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>The video of a write-up as templates see it (<c>capsule</c>).</summary>
internal static class CapsuleViews
{
    internal static readonly ViewType<SceneItem, RenderScope> Item = new(
        "élément",
        "Un élément d'une scène de capsule : un chiffre et ce qu'il compte, une date et ce qui s'est passé.",
        new()
        {
            { "valeur", MemberType.Text, "ce qui se lit en grand : « 12 km », « mars 2024 »", (i, _) => i.Value },
            { "libelle", MemberType.Text, "ce que compte le chiffre, ou ce qui s'est passé", (i, _) => i.Label },
            { "phrase", MemberType.Text, "le même en une phrase", (i, _) => i.Said },
            { "approximation", MemberType.TextOrNothing, "environ, plus de… ; rien pour un chiffre exact", (i, _) => i.Qualifier },
            // En cadratins, un peu au large : la valeur se règle sur la place qu'elle a
            {
                "largeur",
                MemberType.Text,
                "largeur de la valeur en cadratins, un peu au large, pour régler son corps sur sa place",
                (i, _) => TextMeasure.Width(i.Value, 1).ToString("0.##", CultureInfo.InvariantCulture)
            },
        }
    );

    private static readonly ViewType<TimedScene, RenderScope> Scene = new(
        "scène",
        "Une scène d'une capsule.",
        new()
        {
            {
                "genre",
                MemberType.Text,
                "titre, lieu, chiffres, etapes, citation, enseignement ou appel",
                (s, _) => Words.Of(s.Scene.Kind)
            },
            {
                "nom",
                MemberType.Text,
                "le genre, en mots de la langue de la page",
                (s, scope) => scope.Labels["capsule.scene-" + Words.Of(s.Scene.Kind)]
            },
            { "titre", MemberType.TextOrNothing, "grands mots de la scène", (s, _) => s.Scene.Title.Length == 0 ? null : s.Scene.Title },
            { "texte", MemberType.TextOrNothing, "ce qu'une voix en dirait", (s, _) => s.Scene.Text.Length == 0 ? null : s.Scene.Text },
            // Vrai quand la scène montre elle-même son texte, en grand : il n'est pas répété dessous.
            {
                "texte_montre",
                MemberType.Flag,
                "oui quand la scène montre elle-même son texte, en grand : il n'est pas répété dessous",
                (s, _) => s.Scene.ShowsItsText
            },
            {
                "elements",
                MemberType.ListOf(() => Item),
                "ce qu'elle montre, l'un après l'autre",
                (s, scope) => Item.List(s.Scene.Items, scope)
            },
            { "auteur", MemberType.TextOrNothing, "qui est cité", (s, _) => s.Scene.Author },
            { "fonction", MemberType.TextOrNothing, "sa fonction", (s, _) => s.Scene.Role },
            { "source", MemberType.TextOrNothing, "où la citation a été publiée", (s, _) => s.Scene.Source },
            { "debut", MemberType.Text, "moment où elle commence, comme 1:05", (s, _) => CapsuleTimes.Clock(s.Start) },
            { "secondes", MemberType.Real, "durée, en secondes", (s, _) => (s.End - s.Start) / 1000d },
        }
    );

    private static readonly ViewType<(Shot Shot, TimedScene Scene), RenderScope> Shot = new(
        "image",
        "Une image fixe d'une capsule : une scène, autant d'éléments qu'elle en montre à ce moment, un sous-titre.",
        new()
        {
            { "scene", MemberType.ViewOf(() => Scene), "la scène", (s, scope) => Scene.Of(s.Scene, scope) },
            // Combien d'éléments de la scène sont montrés sur cette image
            { "montres", MemberType.Whole, "combien d'éléments de la scène sont déjà montrés", (s, _) => s.Shot.Revealed },
            { "sous_titre", MemberType.TextOrNothing, "sous-titre, sur une ligne", (s, _) => s.Shot.Caption?.Replace('\n', ' ') },
        }
    );

    private static readonly ViewType<CaptionCue, RenderScope> Cue = new(
        "réplique",
        "Un sous-titre d'une capsule.",
        new()
        {
            { "debut", MemberType.Text, "début, comme l'écrit WebVTT : 00:01:05.200", (c, _) => CapsuleTimes.Cue(c.Start) },
            { "fin", MemberType.Text, "fin, de même", (c, _) => CapsuleTimes.Cue(c.End) },
            // Tel que l'écrit WebVTT
            {
                "webvtt",
                MemberType.Text,
                "texte tel que l'écrit WebVTT, retours à la ligne compris",
                (c, _) => Escaping.Content.Apply(c.Text)
            },
            { "texte", MemberType.Text, "texte sur une ligne", (c, _) => c.Text.Replace('\n', ' ') },
        }
    );

    private static readonly ViewType<CapsuleChapter, RenderScope> Chapter = new(
        "chapitre de capsule",
        "Un chapitre d'une capsule, comme le lisent les plateformes.",
        new()
        {
            { "debut", MemberType.Text, "début, comme 1:05", (c, _) => CapsuleTimes.Clock(c.Start) },
            {
                "titre",
                MemberType.Text,
                "titre, dans la langue de la page",
                (c, scope) => scope.Labels["capsule.scene-" + Words.Of(c.Scene.Kind)]
            },
        }
    );

    private static readonly ViewType<(DeliverableOutput Output, string Path), RenderScope> File = new(
        "fichier de capsule",
        "Un fichier vidéo d'une capsule.",
        new()
        {
            { "adresse", MemberType.Text, "lien depuis la page", (f, scope) => scope.To(f.Path) },
            { "nom", MemberType.Text, "nom du fichier", (f, _) => f.Path[(f.Path.LastIndexOf('/') + 1)..] },
            { "largeur", MemberType.WholeOrNothing, "largeur en pixels", (f, _) => f.Output.Size?.Width },
            { "hauteur", MemberType.WholeOrNothing, "hauteur en pixels", (f, _) => f.Output.Size?.Height },
            {
                "carre",
                MemberType.Flag,
                "oui quand les deux sont égales",
                (f, _) => f.Output.Size is { } size && size.Width == size.Height
            },
        }
    );

    public static readonly ViewType<CapsuleSubject, RenderScope> Capsule = new(
        "capsule",
        "La capsule vidéo d'un retour, et ce qui l'accompagne.",
        new()
        {
            {
                "duree",
                MemberType.Text,
                "durée en français : « 1 min 12 s »",
                (c, _) => FrenchFormat.Duration(TimeSpan.FromMilliseconds(c.Storyboard.Duration))
            },
            { "duree_iso", MemberType.Text, "durée comme PT1M12S", (c, _) => CapsuleTimes.Iso(c.Storyboard.Duration) },
            { "scenes", MemberType.ListOf(() => Scene), "les scènes, dans l'ordre", (c, scope) => Scene.List(c.Storyboard.Scenes, scope) },
            {
                "images",
                MemberType.ListOf(() => Shot),
                "les images fixes, dans l'ordre",
                (c, scope) => Shot.List(c.Storyboard.Shots.Select(s => (s, c.Storyboard.Scenes.First(t => t.Scene == s.Scene))), scope)
            },
            {
                "repliques",
                MemberType.ListOf(() => Cue),
                "les sous-titres, dans l'ordre",
                (c, scope) => Cue.List(c.Storyboard.Captions, scope)
            },
            {
                "chapitres",
                MemberType.ListOf(() => Chapter),
                "les chapitres, dans l'ordre",
                (c, scope) => Chapter.List(c.Storyboard.Chapters(), scope)
            },
            { "narree", MemberType.Flag, "oui quand une voix est enregistrée", (c, _) => c.Experience.Capsule?.Narration is not null },
            {
                "voix_de_synthese",
                MemberType.Flag,
                "oui quand cette voix est celle d'une machine : il faut l'annoncer",
                (c, _) => c.Experience.Capsule is { Narration: not null, IsSynthetic: true }
            },
            { "nombre_sources", MemberType.Whole, "combien de sources a le retour", (c, _) => c.Experience.Sources.Count },
            {
                "videos",
                MemberType.ListOf(() => File),
                "les fichiers vidéo, un par format",
                (c, scope) => File.List(CapsuleFiles.Of(c.Planned, Medium.Video), scope)
            },
            {
                "affiche",
                MemberType.TextOrNothing,
                "lien vers l'image qui en tient lieu",
                (c, scope) => CapsuleFiles.Of(c.Planned, Medium.Image).Select(f => scope.To(f.Path)).FirstOrDefault()
            },
            {
                "sous_titres",
                MemberType.TextOrNothing,
                "lien vers le fichier de sous-titres (.vtt)",
                (c, scope) =>
                    CapsuleFiles
                        .Of(c.Planned, Medium.Text)
                        .Where(f => f.Path.EndsWith(".vtt", StringComparison.Ordinal))
                        .Select(f => scope.To(f.Path))
                        .FirstOrDefault()
            },
            {
                "lecture",
                MemberType.TextOrNothing,
                "lien vers la fiche, ou vers le livret s'il n'y a pas de fiche",
                (c, scope) => scope.To(CapsuleFiles.Reading(c.Experience, scope))
            },
            {
                "adresse",
                MemberType.TextOrNothing,
                "la même, en adresse publique ; rien sans « url: » dans la collection",
                (c, scope) => scope.Online(CapsuleFiles.Reading(c.Experience, scope))
            },
        }
    );
}
