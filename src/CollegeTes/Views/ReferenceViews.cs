using CollegeTes.Describing;
using CollegeTes.Model;
using CollegeTes.Planning;
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
        "source",
        "Une source et son numéro dans son document.",
        new()
        {
            { "numero", MemberType.Whole, "numéro, à partir de 1", (s, _) => s.Number },
            { "id", MemberType.Text, "identifiant, celui de [@id]", (s, _) => s.Source.Id.Value },
            { "ancre", MemberType.Text, "ancre de la source dans la page", (s, scope) => $"s{scope.NumberOf(s.Owner)}-{s.Number}" },
            { "retour", MemberType.Text, "ancre du premier renvoi vers elle", (s, scope) => $"a{scope.NumberOf(s.Owner)}-{s.Number}" },
            { "citee", MemberType.Flag, "oui si le texte y renvoie", (s, _) => s.IsCited },
            { "titre", MemberType.Text, "titre", (s, scope) => RenderScope.Typeset(s.Source.Title, scope.Language) },
            { "editeur", MemberType.TextOrNothing, "éditeur", (s, scope) => RenderScope.Typeset(s.Source.Publisher, scope.Language) },
            { "url", MemberType.TextOrNothing, "adresse", (s, _) => s.Source.Url?.Value },
            { "date", MemberType.TextOrNothing, "date en français", (s, _) => s.Source.Date?.ToFrench() },
            { "date_iso", MemberType.TextOrNothing, "la même, comme 2024-03-15", (s, _) => s.Source.Date?.ToIso() },
        }
    );

    public static readonly ViewType<Partner, RenderScope> Partner = new(
        "partenaire",
        "Un organisme qui prend part.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (p, _) => p.Id.Value },
            { "nom", MemberType.Text, "nom", (p, scope) => scope.Typeset(p.Name) },
            {
                "type",
                MemberType.Text,
                "sorte d'organisme, en mots de la langue de la page",
                (p, scope) => scope.Labels["partenaire." + Words.Of(p.Kind)]
            },
            { "site", MemberType.TextOrNothing, "adresse de son site", (p, _) => p.Site?.Value },
            { "description", MemberType.TextOrNothing, "description", (p, scope) => scope.Typeset(p.Description) },
        }
    );

    public static readonly ViewType<Axis, RenderScope> Axis = new(
        "axe",
        "Un axe du programme.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (a, _) => a.Id },
            { "titre", MemberType.Text, "titre", (a, scope) => scope.Typeset(a.Title) },
            { "couleur", MemberType.TextOrNothing, "couleur, comme #24503f", (a, _) => a.Colour },
            { "description", MemberType.TextOrNothing, "description", (a, scope) => scope.Typeset(a.Description) },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours de cet axe",
                (a, scope) => ExperienceViews.Experience.List(scope.Library.Experiences.Where(e => e.Axes.Any(x => x.Value == a.Id)), scope)
            },
        }
    );

    public static readonly ViewType<Theme, RenderScope> Theme = new(
        "thème",
        "Un thème.",
        new()
        {
            { "id", MemberType.Text, "identifiant", (t, _) => t.Id },
            { "titre", MemberType.Text, "titre", (t, scope) => scope.Typeset(t.Title) },
            {
                "retours",
                MemberType.ListOf(() => ExperienceViews.Experience),
                "retours de ce thème",
                (t, scope) =>
                    ExperienceViews.Experience.List(
                        scope.Library.Experiences.Where(e => e.Themes.Any(x => Slug.From(x.Value) == t.Id)),
                        scope
                    )
            },
        }
    );

    public static readonly ViewType<Resource, RenderScope> Resource = new(
        "ressource",
        "Quelque chose à lire, à voir ou à entendre.",
        new()
        {
            { "titre", MemberType.Text, "titre", (r, scope) => RenderScope.Typeset(r.Title, scope.Language) },
            { "url", MemberType.Text, "adresse", (r, _) => r.Url.Value },
            {
                "type",
                MemberType.Text,
                "sorte de ressource, en mots de la langue de la page",
                (r, scope) => scope.Labels["ressource." + Words.Of(r.Kind)]
            },
            { "date", MemberType.TextOrNothing, "date en français", (r, _) => r.Date?.ToFrench() },
        }
    );

    internal static readonly ViewType<Contact, RenderScope> Contact = new(
        "contact",
        "Un service qui répond.",
        new()
        {
            { "role", MemberType.TextOrNothing, "rôle", (c, scope) => RenderScope.Typeset(c.Role, scope.Language) },
            { "organisation", MemberType.TextOrNothing, "organisme", (c, scope) => RenderScope.Typeset(c.Organisation, scope.Language) },
            { "courriel", MemberType.TextOrNothing, "adresse de courriel", (c, _) => c.Email?.Value },
            { "nom", MemberType.TextOrNothing, "nom de la personne, si ce livrable peut le montrer", (c, _) => c.Name?.Value },
        }
    );

    public static readonly ViewType<Media, RenderScope> Media = new(
        "média",
        "Une image et ses droits.",
        new()
        {
            { "url", MemberType.TextOrNothing, "lien vers le fichier", (m, scope) => scope.Image(m.File.Value) },
            {
                "image",
                MemberType.HtmlOrNothing,
                "balise prête à l'emploi, aux tailles publiées",
                (m, scope) =>
                    scope.Addresses.OfPicture(m.File.Value) is { } picture
                        ? PictureMarkup.Whole(picture, AlternativeOf(m, scope), scope)
                        : null
            },
            { "alt", MemberType.Text, "texte de remplacement ; vide pour une image décorative", (m, scope) => AlternativeOf(m, scope) },
            { "legende", MemberType.TextOrNothing, "légende", (m, scope) => RenderScope.Typeset(m.Caption, scope.Language) },
            { "credit", MemberType.TextOrNothing, "crédit", (m, scope) => RenderScope.Typeset(m.Credit, scope.Language) },
            {
                "licence",
                MemberType.ViewOrNothing(() => LicenceView.View),
                "licence",
                (m, scope) => LicenceView.Of(m.Licence?.Value, scope)
            },
            {
                "largeur",
                MemberType.WholeOrNothing,
                "largeur en pixels, telle que publiée",
                (m, scope) =>
                    scope.Addresses.OfPicture(m.File.Value)?.AtLeast(PicturePlan.LightWidth).Width is > 0 and var width ? width : null
            },
            {
                "hauteur",
                MemberType.WholeOrNothing,
                "hauteur en pixels, telle que publiée",
                (m, scope) =>
                    scope.Addresses.OfPicture(m.File.Value)?.AtLeast(PicturePlan.LightWidth).Height is > 0 and var height ? height : null
            },
        }
    );

    private static string AlternativeOf(Media media, RenderScope scope) =>
        media.IsDecorative ? "" : RenderScope.Typeset(media.Alternative?.Value, scope.Language) ?? "";

    /// <summary>Services to write to; who consented to be named is named where that was asked for.</summary>
    public static ViewList<Contact> Contacts(IReadOnlyList<Contact> contacts, ShownThing thing, RenderScope scope) =>
        Contact.List(contacts.Select(c => scope.MayShow(thing, c.Consent) ? c : c with { Name = null }), scope);

    /// <summary>The sources of a document; those its text cites can be left by a link back to their first call.</summary>
    public static ViewList<(Source Source, int Number, string Owner, bool IsCited)> Sources(
        IReadOnlyList<Source> sources,
        string owner,
        Model.Prose text,
        RenderScope scope
    ) => Source.List(sources.Select((s, i) => (s, i + 1, owner, text.Citations.Any(c => c.Value == s.Id.Value))), scope);

    /// <summary>The axes of a document, in the order of the collection.</summary>
    public static ViewList<Axis> Axes(IReadOnlyList<Located<string>> ids, RenderScope scope) =>
        Axis.List(scope.Library.Collection.Axes.Where(a => ids.Any(i => i.Value == a.Id)), scope);

    /// <summary>The themes of a document, as the collection spells them; unknown ones as written.</summary>
    public static ViewList<Theme> Themes(IReadOnlyList<Located<string>> names, RenderScope scope) =>
        Theme.List(
            names.Select(n =>
                scope.Library.Collection.Themes.FirstOrDefault(t => t.Id == Slug.From(n.Value)) ?? new Theme(Slug.From(n.Value), n.Value)
            ),
            scope
        );

    /// <summary>Who carries a write-up: a partner, or a name that is no partner; null when it does not say.</summary>
    public static View<Partner>? LeadOrganisation(Experience experience, RenderScope scope)
    {
        if (experience.LeadOrganisation is not { } leadOrganisation)
            return null;
        var partner = leadOrganisation.Reference is { } reference
            ? scope.Library.Partners.GetValueOrDefault(reference.Value)
                ?? new Partner(reference, reference.Value, default, null, null, reference.Span)
            : new Partner(
                leadOrganisation.Name!.Value,
                leadOrganisation.Name.Value.Value,
                leadOrganisation.Kind,
                null,
                null,
                leadOrganisation.Name.Value.Span
            );
        return Partner.Of(partner, scope);
    }
}
