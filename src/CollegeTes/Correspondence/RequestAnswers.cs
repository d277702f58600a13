using CollegeTes.Model;
using CollegeTes.Scaffolding;
using CollegeTes.Text;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.WordProcessing.Review;

namespace CollegeTes.Correspondence;

/// <summary>What is answered for the whole of a demand: the agreement, its reservations, who answers.</summary>
/// <param name="request">The demand as its file holds it, or null.</param>
internal sealed class RequestAnswers(
    DocumentOrigin origin,
    IReadOnlyList<ReviewPassage> passages,
    string day,
    string file,
    ValidationRequest? request
)
{
    private const string Agreement = "accord/demande";
    private const string Reservations = "accord/reserves";
    private const string Respondent = "repondant/nom";
    private const string AnsweredOn = "repondant/date";
    private const string Others = "repondant/remarques";

    // What people write who have none.
    private static readonly string[] Nothing = ["AUCUNE", "NON", "NEANT", "NÉANT", "RAS", "AUCUNERESERVE", "AUCUNERÉSERVE"];

    private string? _status;
    private string? _reservations;
    private string? _respondent;
    private string? _answeredOn;

    /// <summary>True for what may stay empty without anyone being asked again.</summary>
    public static bool IsOptional(FormQuestion question) => question.Key is Reservations or Others;

    /// <summary>Takes an answer; false for one that is about something else.</summary>
    public bool Take(FormAnswer answer, List<ReviewRemark> remarks)
    {
        var typed = answer.Typed.GetValueOrDefault("texte");
        switch (answer.Question.Key)
        {
            case Agreement when answer.Ticked is [("validee" or "modifications" or "refusee") and var only]:
                _status = only;
                return true;
            case Agreement:
                remarks.Add(
                    new ReviewRemark(
                        answer.Question.Title,
                        (answer.Ticked.Count > 1 ? "réponses contradictoires : " : "réponse inconnue : ")
                            + string.Join(", ", answer.Question.Fields.Where(f => answer.Ticked.Contains(f.Name)).Select(f => f.Name))
                    )
                );
                return true;
            case Reservations:
                if (typed is not null && !Nothing.Contains(FormQuestions.Bare(typed), StringComparer.Ordinal))
                    _reservations = typed;
                return true;
            case Respondent:
                _respondent = typed;
                return true;
            case AnsweredOn:
                _answeredOn = typed;
                return true;
            case Others:
                remarks.Add(new ReviewRemark(answer.Question.Title, $"« {typed} »"));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Keys of the demand, with their YAML.</summary>
    /// <param name="hasAnswers">True when something else was answered.</param>
    /// <param name="remarks">Told of what is not taken.</param>
    public IReadOnlyList<(string Key, string Yaml)> Keys(bool hasAnswers, List<ReviewRemark> remarks)
    {
        var keys = new List<(string, string)>();
        if (_status is null && !hasAnswers)
            return keys;
        // What was approved is never taken back by a document: a person reads it.
        if (request?.Status.Value == ValidationStatus.Approved)
        {
            if (_status != ValidationWords.Statuses.NameOf(ValidationStatus.Approved))
                remarks.Add(
                    new ReviewRemark(request.Id.Value, "la demande est déjà validée : son statut reste, relisez ce qui est répondu")
                );
            return keys;
        }
        keys.Add(("statut", _status ?? ValidationWords.Statuses.NameOf(ValidationStatus.Ongoing)));
        if (_status is not null)
            keys.Add(("rendue-le", day));
        var isApproved = _status == ValidationWords.Statuses.NameOf(ValidationStatus.Approved);
        if (isApproved && Unchanged(remarks) is { Count: > 0 } objects)
            keys.Add(("empreinte", ValidationWriting.FingerprintsOf(objects, passages)));
        if (_reservations is not null && isApproved && YamlText.Fits(_reservations))
            keys.Add(("reserves", YamlText.Quote(_reservations)));
        else if (_reservations is not null)
            remarks.Add(new ReviewRemark("Réserves à publier", $"« {_reservations} »"));
        var who = string.Join(", ", new[] { _respondent, _answeredOn }.Where(w => w is not null));
        keys.Add(("preuve", YamlText.Quote(who.Length > 0 ? $"{file}, rempli par : {who}" : file)));
        return keys;
    }

    // What was approved is what was sent: an object that changed since is not.
    private List<ValidationObject> Unchanged(List<ReviewRemark> remarks)
    {
        var same = new List<ValidationObject>();
        foreach (
            var (name, sent) in origin
                .Objects.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(o => (o.Split(':')[0], o.Split(':')[^1]))
        )
        {
            var of = ValidationWords.Objects.FirstOrDefault(o => o.Name == name);
            if (of.Name is null)
                continue;
            if (ReviewQuestion.PrintOf(passages, of.Object) == sent)
                same.Add(of.Object);
            else
                remarks.Add(new ReviewRemark("Votre accord", $"« {name} » a changé depuis l'envoi : sa validation n'est pas notée"));
        }
        return same;
    }
}
