using System.Collections.Immutable;

namespace CollegeTes.Model;

/// <summary>The closed lists of a review file as authors write them, read both ways. The only tables.</summary>
public static class ValidationWords
{
    /// <summary>Roles, those that speak for the territory first.</summary>
    public static readonly ImmutableArray<(string Name, ValidationRole Role)> Roles =
    [
        ("porteur", ValidationRole.Lead),
        ("territoire", ValidationRole.Territory),
        ("partenaire-cite", ValidationRole.CitedPartner),
        ("personne-citee", ValidationRole.QuotedPerson),
        ("comite", ValidationRole.Committee),
        ("redaction", ValidationRole.Editors),
    ];

    /// <summary>Objects, in the order in which pages name them.</summary>
    public static readonly ImmutableArray<(string Name, ValidationObject Object)> Objects =
    [
        ("texte", ValidationObject.Text),
        ("chiffres", ValidationObject.Figures),
        ("citations", ValidationObject.Quotations),
        ("photos", ValidationObject.Photographs),
        ("observations", ValidationObject.Observations),
    ];

    /// <summary>Statuses, in the order of the way of a demand.</summary>
    public static readonly ImmutableArray<(string Name, ValidationStatus Status)> Statuses =
    [
        ("a-envoyer", ValidationStatus.ToSend),
        ("envoyee", ValidationStatus.Sent),
        ("en-cours", ValidationStatus.Ongoing),
        ("modifications", ValidationStatus.ChangesAsked),
        ("validee", ValidationStatus.Approved),
        ("refusee", ValidationStatus.Refused),
        ("sans-reponse", ValidationStatus.Unanswered),
    ];

    public static readonly ImmutableArray<(string Name, FigureReply Reply)> FigureReplies =
    [
        ("confirme", FigureReply.Confirmed),
        ("corrige", FigureReply.Corrected),
        ("inconnu", FigureReply.Unknown),
    ];

    public static readonly ImmutableArray<(string Name, GridReply Reply)> GridReplies =
    [
        ("oui", GridReply.Yes),
        ("non", GridReply.No),
        ("nr", GridReply.Unknown),
    ];

    public static readonly ImmutableArray<(string Name, AgreementReply Reply)> Agreements =
    [
        ("oui", AgreementReply.Yes),
        ("non", AgreementReply.No),
        ("a-nuancer", AgreementReply.Nuanced),
    ];

    public static readonly ImmutableArray<(string Name, AnswerTopic Topic)> Topics =
    [
        ("citation", AnswerTopic.Quotation),
        ("observation", AnswerTopic.Observation),
        ("lacune", AnswerTopic.Gap),
    ];

    /// <summary>What a value of a table is called.</summary>
    public static string NameOf<T>(this ImmutableArray<(string Name, T Value)> table, T value)
        where T : struct => table.First(e => EqualityComparer<T>.Default.Equals(e.Value, value)).Name;
}
