using CollegeTes.Diagnostics;

namespace CollegeTes.WordProcessing.Forms;

/// <summary>Why what came back cannot be tied to what was sent. Nothing is written then.</summary>
public static class FormDiagnostics
{
    public static readonly Descriptor NotOurs = new(
        "TES0980",
        Severity.Error,
        "document qui ne vient pas d'ici",
        "Un document envoyé par « tes relecture preparer » dit dans ses propriétés de quoi il parle. Celui-ci ne le dit pas, ou parle "
            + "d'un sujet que cette collection n'a pas : rien ne peut en être noté sans se tromper de texte. Prenez le document rendu, et "
            + "non une copie de son texte dans un autre ; une version Word d'un texte se compare avec « tes import --revue --version-de ».",
        "tes relecture recevoir compte-rendu.docx",
        "tes relecture recevoir a-confirmer.docx"
    )
    {
        Configurable = false,
    };

    public static readonly Descriptor NoRequest = new(
        "TES0981",
        Severity.Error,
        "demande inconnue",
        "Le document répond à une demande qui n'est pas, ou n'est plus, dans le fichier de relecture de son sujet. Les réponses sont "
            + "montrées et rien n'est noté : remettez la demande dans « demandes », avec son identifiant, puis recevez le document à "
            + "nouveau.",
        "demandes: [{id: mairie, …}]   (le document répond à « commune »)",
        "demandes: [{id: commune, …}]"
    )
    {
        Configurable = false,
    };

    public static readonly IReadOnlyList<Descriptor> All = [NotOurs, NoRequest];
}
