using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary>The keys of <c>diffusion:</c> in <c>collection.yaml</c>.</summary>
internal static class DisseminationFields
{
    private static readonly Field<Located<string>> Sender = new("expediteur", Email, "Courriel d'où partent les lettres.");
    private static readonly Field<Located<string>> ReplyTo = new("reponse", Email, "Courriel où arrivent les réponses.");
    private static readonly Field<Located<string>> Unsubscription = new(
        "desinscription",
        Url,
        "Page où l'on cesse de recevoir les lettres ; chaque courriel y mène."
    );
    private static readonly Field<Located<string>> Role = new("role", PlainText, "Service que joignent les journalistes.");
    private static readonly Field<Located<string>> Body = new("organisation", VerbatimText, "Organisation dont c'est le service.");
    private static readonly Field<Located<string>> Mail = new("courriel", Email, "Courriel de ce service.");
    private static readonly Field<Located<string>> About = new(
        "apropos",
        PlainText,
        "Ce qu'est l'organisation, en quelques phrases : le paragraphe « À propos » d'un dossier de presse."
    );
    private static readonly Field<PressContact> Press = new(
        "presse",
        Object(new("presse", [Role, Body, Mail, About]), r => new PressContact(
            r.Plain(Role),
            r.Plain(Body),
            r.Value(Mail),
            r.Plain(About)
        )),
        "Qui répond aux journalistes : un service, jamais une personne."
    );

    public static readonly Kind<Dissemination> Kind = Object(
        new("diffusion", [Sender, ReplyTo, Unsubscription, Press]),
        r => new Dissemination(r.Value(Sender), r.Value(ReplyTo), r.Value(Unsubscription), r.Item(Press))
    );
}
