using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Prose;
using CollegeTes.Renditions.Pictures;
using CollegeTes.Templating;
using CollegeTes.Text;
using CollegeTes.Themes;

namespace CollegeTes.Views;

/// <summary>Small things that several views show: sources, partners, axes, themes, resources, contacts.</summary>
internal static class ReferenceViews
{
    /// <summary>A source and its number in its document.</summary>
    public static readonly ViewType<(Source Source, int Number, string Owner, bool IsCited), RenderScope> Source = new(
        ("numero", (s, _) => s.Number),
        ("id", (s, _) => s.Source.Id.Value),
        ("ancre", (s, scope) => $"s{scope.NumberOf(s.Owner)}-{s.Number}"),
        ("retour", (s, scope) => $"a{scope.NumberOf(s.Owner)}-{s.Number}"),
        ("citee", (s, _) => s.IsCited),
        ("titre", (s, scope) => RenderScope.Typeset(s.Source.Title, scope.Language)),
        ("editeur", (s, scope) => RenderScope.Typeset(s.Source.Publisher, scope.Language)),
        ("url", (s, _) => s.Source.Url?.Value),
        ("date", (s, _) => s.Source.Date?.ToFrench()),
        ("date_iso", (s, _) => s.Source.Date?.ToIso())
    );

    public static readonly ViewType<Partner, RenderScope> Partner = new(
        ("id", (p, _) => p.Id.Value),
        ("nom", (p, scope) => scope.Typeset(p.Name)),
        ("type", (p, scope) => scope.Labels["partenaire." + Words.Of(p.Kind)]),
        ("site", (p, _) => p.Site?.Value),
        ("description", (p, scope) => scope.Typeset(p.Description))
    );

    public static readonly ViewType<Axis, RenderScope> Axis = new(
        ("id", (a, _) => a.Id),
        ("titre", (a, scope) => scope.Typeset(a.Title)),
        ("couleur", (a, _) => a.Colour),
        ("description", (a, scope) => scope.Typeset(a.Description)),
        ("retours", (a, scope) =>
            ExperienceViews.Experience.List(scope.Library.Experiences.Where(e => e.Axes.Any(x => x.Value == a.Id)), scope)
        )
    );

    public static readonly ViewType<Theme, RenderScope> Theme = new(
        ("id", (t, _) => t.Id),
        ("titre", (t, scope) => scope.Typeset(t.Title)),
        ("retours", (t, scope) =>
            ExperienceViews.Experience.List(scope.Library.Experiences.Where(e => e.Themes.Any(x => Slug.From(x.Value) == t.Id)), scope)
        )
    );

    public static readonly ViewType<Resource, RenderScope> Resource = new(
        ("titre", (r, scope) => RenderScope.Typeset(r.Title, scope.Language)),
        ("url", (r, _) => r.Url.Value),
        ("type", (r, scope) => scope.Labels["ressource." + Words.Of(r.Kind)]),
        ("date", (r, _) => r.Date?.ToFrench())
    );

    private static readonly ViewType<Contact, RenderScope> Contact = new(
        ("role", (c, scope) => RenderScope.Typeset(c.Role, scope.Language)),
        ("organisation", (c, scope) => RenderScope.Typeset(c.Organisation, scope.Language)),
        ("courriel", (c, _) => c.Email?.Value),
        ("nom", (c, _) => c.Name?.Value)
    );

    public static readonly ViewType<Media, RenderScope> Media = new(
        ("url", (m, scope) => scope.Image(m.File.Value)),
        ("image", (m, scope) =>
            scope.Addresses.OfPicture(m.File.Value) is { } picture ? PictureMarkup.Whole(picture, AlternativeOf(m, scope), scope) : null
        ),
        ("alt", (m, scope) => AlternativeOf(m, scope)),
        ("legende", (m, scope) => RenderScope.Typeset(m.Caption, scope.Language)),
        ("credit", (m, scope) => RenderScope.Typeset(m.Credit, scope.Language)),
        ("licence", (m, scope) => LicenceView.Of(m.Licence?.Value, scope)),
        ("largeur", (m, scope) =>
            scope.Addresses.OfPicture(m.File.Value)?.AtLeast(PicturePlan.LightWidth).Width is > 0 and var width ? width : null
        ),
        ("hauteur", (m, scope) =>
            scope.Addresses.OfPicture(m.File.Value)?.AtLeast(PicturePlan.LightWidth).Height is > 0 and var height ? height : null
        )
    );

    private static string AlternativeOf(Media media, RenderScope scope) =>
        media.IsDecorative ? "" : RenderScope.Typeset(media.Alternative?.Value, scope.Language) ?? "";

    private static readonly ViewType<(Statement Statement, ProseContext Context), RenderScope> Statement = new(
        ("texte", (s, scope) => scope.Rich(s.Statement.Text, s.Context)),
        ("inference", (s, _) => s.Statement.IsInference),
        ("critere", (s, scope) =>
            s.Statement.Criterion is { } id ? scope.Typeset(scope.Library.Framework.Find(id.Value)?.Criterion.Title) : null
        ),
        ("surmonte", (s, _) => s.Statement.Overcome),
        ("comment", (s, scope) => scope.Rich(s.Statement.How, s.Context))
    );

    /// <summary>Services to write to; who consented to be named is named where that was asked for.</summary>
    public static object Contacts(IReadOnlyList<Contact> contacts, ShownThing thing, RenderScope scope) =>
        Contact.List(contacts.Select(c => scope.MayShow(thing, c.Consent) ? c : c with { Name = null }), scope);

    /// <summary>The sources of a document; those its text cites can be left by a link back to their first call.</summary>
    public static object Sources(IReadOnlyList<Source> sources, string owner, Model.Prose text, RenderScope scope) =>
        Source.List(sources.Select((s, i) => (s, i + 1, owner, text.Citations.Any(c => c.Value == s.Id.Value))), scope);

    /// <summary>The axes of a document, in the order of the collection.</summary>
    public static object Axes(IReadOnlyList<Located<string>> ids, RenderScope scope) =>
        Axis.List(scope.Library.Collection.Axes.Where(a => ids.Any(i => i.Value == a.Id)), scope);

    /// <summary>The themes of a document, as the collection spells them; unknown ones as written.</summary>
    public static object Themes(IReadOnlyList<Located<string>> names, RenderScope scope) =>
        Theme.List(
            names.Select(n =>
                scope.Library.Collection.Themes.FirstOrDefault(t => t.Id == Slug.From(n.Value)) ?? new Theme(Slug.From(n.Value), n.Value)
            ),
            scope
        );

    /// <summary>Statements, in the order of the author.</summary>
    public static object Statements(IReadOnlyList<Statement> statements, ProseContext context, RenderScope scope) =>
        Statement.List(statements.Select(s => (s, context)), scope);
}
