using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>Parts that several content files share: sources, media, contacts, windows of publication, statuses.</summary>
internal static class SharedFields
{
    public static readonly Kind<Located<Status>> Status = Choice([.. StatusWords.All]);

    /// <summary>The status of a text; that of a draft, at the place of the file as a whole, where none is written or understood.</summary>
    public static Located<Status> StatusOf(ObjectReader reader, Field<Located<Status>> field) =>
        reader.Value(field) ?? new Located<Status>(Model.Status.Draft, SourceSpan.OfFile(reader.Context.File.Path));

    public static readonly Kind<Located<Readership>> Readership = Choice(
        ("elus", Model.Readership.Elected),
        ("services", Model.Readership.Services),
        ("societe-civile", Model.Readership.CivilSociety)
    );

    public static readonly Kind<Source> Source = SourceFields.Kind;

    public static readonly Kind<Media> Media = MediaFields.Kind;

    public static readonly Kind<Contact> Contact = ContactFields.Kind;

    public static readonly Kind<Window> Window = WindowFields.Kind;

    private static class SourceFields
    {
        private static readonly Field<Located<string>> Id = new(
            "id",
            SourceId,
            "Nom court de la source, cité dans le texte : [@id].",
            true
        );
        private static readonly Field<Located<string>> Title = new("titre", VerbatimText, "Titre du document.", true);
        private static readonly Field<Located<string>> Publisher = new("editeur", VerbatimText, "Qui l'a publié.");
        private static readonly Field<Located<string>> Address = new("url", Url, "Adresse du document.");
        private static readonly Field<Located<PartialDate>> Date = new("date", Kinds.Date, "Date de publication.");

        public static readonly Kind<Source> Kind = Object(new("une source", [Id, Title, Publisher, Address, Date]), r => new Source(
            r.Text(Id),
            r.Text(Title).Value,
            r.Plain(Publisher),
            r.Value(Address),
            r.Value(Date)?.Value
        ));
    }

    private static class MediaFields
    {
        private static readonly Field<Located<string>> File = new(
            "fichier",
            UnshownText,
            "Chemin du fichier, à partir du dossier du territoire.",
            true
        );
        private static readonly Field<Located<string>> Alternative = new(
            "alt",
            PlainText,
            "Ce que l'image montre, pour qui ne la voit pas."
        );
        private static readonly Field<Located<bool>> Decorative = new("decoratif", Flag, "oui si l'image n'apporte aucune information.");
        private static readonly Field<Located<string>> Caption = new("legende", PlainText, "Légende affichée sous l'image.");
        private static readonly Field<Located<string>> Credit = new("credit", VerbatimText, "Auteur de l'image.");
        private static readonly Field<Located<string>> Licence = new("licence", Named("licence"), "Licence de l'image (identifiant SPDX).");
        private static readonly Field<Located<string>> Consent = new(
            "consentement",
            Reference("consentement"),
            "Consentement des personnes visibles.",
            limits: true
        );

        public static readonly Kind<Media> Kind = Object(
            new("un média", [File, Alternative, Decorative, Caption, Credit, Licence, Consent]),
            r => new Media(
                r.Text(File),
                r.Value(Alternative),
                r.Value(Decorative)?.Value ?? false,
                r.Plain(Caption),
                r.Plain(Credit),
                r.Value(Licence),
                r.Value(Consent),
                r.Place
            )
        );
    }

    private static class ContactFields
    {
        private static readonly Field<Located<string>> Role = new("role", PlainText, "Ce que fait ce contact.");
        private static readonly Field<Located<string>> Organisation = new("organisation", VerbatimText, "Service ou organisation.");
        private static readonly Field<Located<string>> Address = new(
            "courriel",
            Email,
            "Adresse de courriel d'un service, pas d'une personne."
        );
        private static readonly Field<Located<string>> Name = new("nom", VerbatimText, "Nom d'une personne : demande un consentement.");
        private static readonly Field<Located<string>> Consent = new(
            "consentement",
            Reference("consentement"),
            "Consentement de la personne nommée.",
            limits: true
        );

        public static readonly Kind<Contact> Kind = Object(
            new("un contact", [Role, Organisation, Address, Name, Consent]),
            r => new Contact(r.Plain(Role), r.Plain(Organisation), r.Value(Address), r.Value(Name), r.Value(Consent), r.Place)
        );
    }

    private static class WindowFields
    {
        private static readonly Field<Located<PartialDate>> From = new(
            "a-partir-du",
            Kinds.Date,
            "Premier jour où le texte peut paraître (embargo).",
            limits: true
        );
        private static readonly Field<Located<PartialDate>> Until = new("jusqu-au", Kinds.Date, "Dernier jour où il paraît.", limits: true);

        public static readonly Kind<Window> Kind = Object(new("publication", [From, Until]), r => new Window(
            r.Value(From),
            r.Value(Until)
        ));
    }
}
