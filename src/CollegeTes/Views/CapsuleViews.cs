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
    private static readonly ViewType<SceneItem, RenderScope> Item = new(
        ("valeur", (i, _) => i.Value),
        ("libelle", (i, _) => i.Label),
        ("phrase", (i, _) => i.Said),
        ("approximation", (i, _) => i.Qualifier),
        // En cadratins, un peu au large : la valeur se règle sur la place qu'elle a
        ("largeur", (i, _) => TextMeasure.Width(i.Value, 1).ToString("0.##", CultureInfo.InvariantCulture))
    );

    private static readonly ViewType<TimedScene, RenderScope> Scene = new(
        ("genre", (s, _) => Words.Of(s.Scene.Kind)),
        ("nom", (s, scope) => scope.Labels["capsule.scene-" + Words.Of(s.Scene.Kind)]),
        ("titre", (s, _) => s.Scene.Title.Length == 0 ? null : s.Scene.Title),
        ("texte", (s, _) => s.Scene.Text.Length == 0 ? null : s.Scene.Text),
        // Vrai quand la scène montre elle-même son texte, en grand : il n'est pas répété dessous.
        ("texte_montre", (s, _) => s.Scene.ShowsItsText),
        ("elements", (s, scope) => Item.List(s.Scene.Items, scope)),
        ("auteur", (s, _) => s.Scene.Author),
        ("fonction", (s, _) => s.Scene.Role),
        ("source", (s, _) => s.Scene.Source),
        ("debut", (s, _) => CapsuleTimes.Clock(s.Start)),
        ("secondes", (s, _) => (s.End - s.Start) / 1000d)
    );

    private static readonly ViewType<(Shot Shot, TimedScene Scene), RenderScope> Shot = new(
        ("scene", (s, scope) => Scene.Of(s.Scene, scope)),
        // Combien d'éléments de la scène sont montrés sur cette image
        ("montres", (s, _) => s.Shot.Revealed),
        ("sous_titre", (s, _) => s.Shot.Caption?.Replace('\n', ' '))
    );

    private static readonly ViewType<CaptionCue, RenderScope> Cue = new(
        ("debut", (c, _) => CapsuleTimes.Cue(c.Start)),
        ("fin", (c, _) => CapsuleTimes.Cue(c.End)),
        // Tel que l'écrit WebVTT
        ("webvtt", (c, _) => Escaping.Content.Apply(c.Text)),
        ("texte", (c, _) => c.Text.Replace('\n', ' '))
    );

    private static readonly ViewType<CapsuleChapter, RenderScope> Chapter = new(
        ("debut", (c, _) => CapsuleTimes.Clock(c.Start)),
        ("titre", (c, scope) => scope.Labels["capsule.scene-" + Words.Of(c.Scene.Kind)])
    );

    private static readonly ViewType<(DeliverableOutput Output, string Path), RenderScope> File = new(
        ("adresse", (f, scope) => scope.To(f.Path)),
        ("nom", (f, _) => f.Path[(f.Path.LastIndexOf('/') + 1)..]),
        ("largeur", (f, _) => f.Output.Size?.Width),
        ("hauteur", (f, _) => f.Output.Size?.Height),
        ("carre", (f, _) => f.Output.Size is { } size && size.Width == size.Height)
    );

    public static readonly ViewType<CapsuleSubject, RenderScope> Capsule = new(
        ("duree", (c, _) => FrenchFormat.Duration(TimeSpan.FromMilliseconds(c.Storyboard.Duration))),
        ("duree_iso", (c, _) => CapsuleTimes.Iso(c.Storyboard.Duration)),
        ("scenes", (c, scope) => Scene.List(c.Storyboard.Scenes, scope)),
        ("images", (c, scope) => Shot.List(c.Storyboard.Shots.Select(s => (s, c.Storyboard.Scenes.First(t => t.Scene == s.Scene))), scope)),
        ("repliques", (c, scope) => Cue.List(c.Storyboard.Captions, scope)),
        ("chapitres", (c, scope) => Chapter.List(c.Storyboard.Chapters(), scope)),
        ("narree", (c, _) => c.Experience.Capsule?.Narration is not null),
        ("voix_de_synthese", (c, _) => c.Experience.Capsule is { Narration: not null, IsSynthetic: true }),
        ("nombre_sources", (c, _) => c.Experience.Sources.Count),
        ("videos", (c, scope) => File.List(CapsuleFiles.Of(c.Planned, Medium.Video), scope)),
        ("affiche", (c, scope) => CapsuleFiles.Of(c.Planned, Medium.Image).Select(f => scope.To(f.Path)).FirstOrDefault()),
        ("sous_titres", (c, scope) =>
            CapsuleFiles
                .Of(c.Planned, Medium.Text)
                .Where(f => f.Path.EndsWith(".vtt", StringComparison.Ordinal))
                .Select(f => scope.To(f.Path))
                .FirstOrDefault()
        ),
        ("lecture", (c, scope) => scope.To(CapsuleFiles.Reading(c.Experience, scope))),
        ("adresse", (c, scope) => scope.Online(CapsuleFiles.Reading(c.Experience, scope)))
    );
}
