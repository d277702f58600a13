using CollegeTes.Model;

namespace CollegeTes.Describing;

/// <summary>The French id of each value of a closed list: keys of the labels, and what templates compare with.</summary>
internal static class Words
{
    public static string Of(PartnerKind kind) =>
        kind switch
        {
            PartnerKind.Municipality => "commune",
            PartnerKind.Intermunicipality => "intercommunalite",
            PartnerKind.Department => "departement",
            PartnerKind.Region => "region",
            PartnerKind.State => "etat",
            PartnerKind.Agency => "agence",
            PartnerKind.Association => "association",
            PartnerKind.Company => "entreprise",
            PartnerKind.Cooperative => "cooperative",
            PartnerKind.Institution => "etablissement",
            PartnerKind.Research => "recherche",
            PartnerKind.Collective => "collectif",
            _ => "autre",
        };

    public static string Of(ResourceKind kind) =>
        kind switch
        {
            ResourceKind.Sheet => "fiche",
            ResourceKind.Article => "article",
            ResourceKind.Report => "rapport",
            ResourceKind.Video => "video",
            ResourceKind.Podcast => "podcast",
            ResourceKind.Book => "livre",
            ResourceKind.Data => "donnees",
            _ => "site",
        };

    public static string Of(Readership readership) =>
        readership switch
        {
            Readership.Services => "services",
            Readership.CivilSociety => "societe-civile",
            _ => "elus",
        };

    public static string Of(Phase phase) =>
        phase switch
        {
            Phase.Idea => "idee",
            Phase.Study => "etude",
            _ => "operation",
        };

    public static string Of(Progress progress) =>
        progress switch
        {
            Progress.Late => "en-retard",
            Progress.Paused => "en-pause",
            Progress.Blocked => "bloque",
            Progress.Abandoned => "abandonne",
            Progress.Finished => "termine",
            _ => "en-cours",
        };

    public static string Of(Status status) => StatusWords.NameOf(status);

    public static string Of(RelationKind kind) =>
        kind switch
        {
            RelationKind.Support => "accompagnement",
            RelationKind.PartnerTerritory => "territoire-partenaire",
            _ => "non-etabli",
        };

    public static string Of(ParticipationRole role) =>
        role switch
        {
            ParticipationRole.Lead => "pilote",
            ParticipationRole.Funder => "financeur",
            ParticipationRole.Operator => "operateur",
            _ => "associe",
        };

    public static string Of(EvidenceKind kind) =>
        kind switch
        {
            EvidenceKind.Press => "presse",
            EvidenceKind.Interview => "entretien",
            EvidenceKind.Observation => "observation",
            EvidenceKind.Data => "donnee",
            EvidenceKind.Verbatim => "verbatim",
            EvidenceKind.Workshop => "atelier",
            EvidenceKind.Survey => "questionnaire",
            EvidenceKind.Indicator => "indicateur",
            _ => "document",
        };

    public static string Of(Confidence confidence) =>
        confidence switch
        {
            Confidence.Low => "faible",
            Confidence.High => "haute",
            _ => "moyenne",
        };

    public static string Of(ObservationStanding standing) =>
        standing switch
        {
            ObservationStanding.Discussed => "discutee",
            ObservationStanding.Approved => "validee",
            _ => "proposee",
        };

    public static string Of(SceneKind kind) =>
        kind switch
        {
            SceneKind.Title => "titre",
            SceneKind.Place => "lieu",
            SceneKind.Figures => "chiffres",
            SceneKind.Milestones => "etapes",
            SceneKind.Quotation => "citation",
            SceneKind.Lesson => "enseignement",
            _ => "appel",
        };

    public static string Of(AudioDescription description) =>
        description switch
        {
            AudioDescription.Yes => "oui",
            AudioDescription.No => "non",
            _ => "non-necessaire",
        };

    public static string Of(Horizon horizon) =>
        horizon switch
        {
            Horizon.Before => "avant",
            Horizon.After => "apres",
            _ => "pendant",
        };

    public static string Of(HypothesisStatus status) =>
        status switch
        {
            HypothesisStatus.Supported => "confortee",
            HypothesisStatus.Qualified => "nuancee",
            HypothesisStatus.GivenUp => "abandonnee",
            _ => "a-l-epreuve",
        };

    public static string Of(ChangeNature nature) =>
        nature switch
        {
            ChangeNature.Rewording => "reformulation",
            ChangeNature.Split => "scission",
            ChangeNature.Merger => "fusion",
            ChangeNature.Retirement => "retrait",
            ChangeNature.Levels => "niveaux",
            _ => "ajout",
        };

    public static string Of(DifferenceNature nature) =>
        nature switch
        {
            DifferenceNature.Renamed => "renomme",
            DifferenceNature.Reworded => "reformule",
            DifferenceNature.Broadened => "elargi",
            DifferenceNature.Narrowed => "restreint",
            DifferenceNature.Split => "scinde",
            DifferenceNature.Merged => "fusionne",
            DifferenceNature.Moved => "deplace",
            DifferenceNature.Retired => "retire",
            DifferenceNature.Levels => "niveaux",
            _ => "ajoute",
        };
}
