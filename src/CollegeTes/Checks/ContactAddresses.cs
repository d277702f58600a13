using CollegeTes.Diagnostics;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>A contact has an address, that of a service, which will still answer when the person has left.</summary>
public sealed class ContactAddresses : ICheck
{
    public static readonly Descriptor Personal = new(
        "TES0404",
        Severity.Warning,
        "courriel d'une personne",
        "Une adresse publiée est celle d'un service : celle d'une personne livre son nom aux robots et cesse de répondre à son "
            + "départ. Les messageries grand public ne disent pas non plus qui répond.",
        "courriel: anne.durand@exemple.fr",
        "courriel: environnement@exemple.fr"
    );

    public static readonly Descriptor Missing = new(
        "TES0417",
        Severity.Warning,
        "contact sans adresse",
        "Un contact se publie pour que le lecteur puisse écrire : sans courriel, il ne mène à personne. Donnez l'adresse d'un service, "
            + "ou retirez le contact.",
        "contacts: [{role: Service environnement}]",
        "contacts: [{role: Service environnement, courriel: environnement@exemple.fr}]"
    );

    // csharpier-ignore
    private static readonly string[] FreeMail =
    [
        "gmail.", "googlemail.", "orange.fr", "wanadoo.fr", "hotmail.", "outlook.", "live.", "msn.com", "yahoo.", "ymail.", "free.fr",
        "laposte.net", "sfr.fr", "neuf.fr", "bbox.fr", "icloud.com", "me.com", "protonmail.", "proton.me", "gmx.", "aol.",
    ];

    // csharpier-ignore
    private static readonly HashSet<string> Services = new(StringComparer.Ordinal)
    {
        "accueil", "agriculture", "alimentation", "asso", "association", "bureau", "climat", "collectif", "com", "commune",
        "communication", "contact", "culture", "dechets", "developpement", "direction", "eau", "economie", "energie", "environnement",
        "espace", "habitat", "info", "infos", "jeunesse", "mairie", "maison", "mediation", "mobilite", "mobilites", "office", "pat",
        "pays", "pcaet", "pole", "presse", "projet", "projets", "secretariat", "service", "services", "social", "territoire",
        "territorial", "transition", "transitions", "urbanisme", "ville",
    };

    public IReadOnlyList<Descriptor> Descriptors { get; } = [Personal, Missing];

    public void Run(CheckContext context)
    {
        if (context.Library.Collection.Organisation.Email is { } own)
            Look(own, context);
        foreach (var territory in context.Library.Territories)
        {
            foreach (var contact in territory.Contacts.Concat(territory.Experiences.SelectMany(e => e.Contacts)))
            {
                if (contact.Email is { } email)
                    Look(email, context);
                else
                    context.Report(
                        Missing,
                        contact.Place,
                        "ce contact n'a pas d'adresse",
                        "Ajoutez « courriel: », l'adresse d'un service."
                    );
            }
        }
    }

    private static void Look(Located<string> email, CheckContext context)
    {
        var at = email.Value.IndexOf('@', StringComparison.Ordinal);
        var (local, domain) = (UnicodeText.Fold(email.Value[..at]), UnicodeText.Fold(email.Value[(at + 1)..]));
        if (FreeMail.Any(f => f.EndsWith('.') ? domain.StartsWith(f, StringComparison.Ordinal) : domain == f))
            context.Report(
                Personal,
                email.Span,
                $"« {domain} » est une messagerie de particuliers",
                "Donnez l'adresse d'un service de l'organisation."
            );
        else if (IsPerson(local))
            context.Report(
                Personal,
                email.Span,
                $"« {email.Value} » semble être l'adresse d'une personne",
                "Donnez l'adresse du service : contact@, environnement@…"
            );
    }

    // prenom.nom, p.nom, jean-pierre.nom: two words of letters of which none is that of a service.
    private static bool IsPerson(string local)
    {
        var parts = local.Split('.');
        return parts.Length == 2
            && parts.All(p => p.Length > 0 && p.All(c => char.IsLetter(c) || c == '-') && !p.Split('-').Any(Services.Contains))
            && parts[1].Length > 1;
    }
}
