using System.Globalization;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.WordProcessing;
using CollegeTes.WordProcessing.Forms;
using CollegeTes.WordProcessing.Review;

namespace CollegeTes.Correspondence;

/// <summary>
/// Reads the document that was sent to be filled in. What it answers is set against what the subject says now: an answer about something
/// that changed since it was sent is a conflict, told and not taken. Nothing is guessed, and nothing that was written is passed over.
/// </summary>
public sealed class ReturnedForm
{
    private readonly Subject _subject;
    private readonly IReadOnlyList<ReviewPassage> _passages;
    private readonly IReadOnlyList<GridQuestion> _grid;
    private readonly string _source;
    private readonly string _day;
    private readonly string _file;
    private readonly string _request;
    private readonly List<ReviewEntry> _entries = [];
    private readonly List<CorrectedFigure> _corrections = [];
    private readonly List<ReviewRemark> _remarks = [];

    private ReturnedForm(
        Subject subject,
        IReadOnlyList<ReviewPassage> passages,
        IReadOnlyList<GridQuestion> grid,
        string source,
        DateOnly day,
        string file,
        string request
    )
    {
        (_subject, _passages, _grid, _source, _file, _request) = (subject, passages, grid, source, file, request);
        _day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>The bytes of a file, unless it is larger than a document may be.</summary>
    /// <exception cref="DocumentRefusedException">It is.</exception>
    public static byte[] Load(string path) => DocumentFile.Load(path);

    /// <summary>The demand and the subject's Word version that a document says it is of; null when it says neither.</summary>
    /// <exception cref="DocumentRefusedException">The document is refused.</exception>
    public static (string? Name, string? Request) NameOf(byte[] document) =>
        (DocumentReview.NameOf(document), OriginCarrier.Find(document)?.Request);

    /// <summary>Reads it.</summary>
    /// <param name="document">What came back.</param>
    /// <param name="now">
    /// The same document, made now: it stands for what was sent where the returned one does not carry it. Not asked for elsewhere.
    /// </param>
    /// <param name="subject">What it is about.</param>
    /// <param name="passages">What the subject says now.</param>
    /// <param name="grid">The questions of the circuit.</param>
    /// <param name="source">The text of its file.</param>
    /// <param name="day">Today in Europe/Paris.</param>
    /// <param name="file">Name of the returned file, for the proof.</param>
    public static ReturnedReview Read(
        byte[] document,
        Func<byte[]> now,
        Subject subject,
        IReadOnlyList<ReviewPassage> passages,
        IReadOnlyList<GridQuestion> grid,
        string source,
        DateOnly day,
        string file
    )
    {
        var own = OriginCarrier.Find(document);
        var origin = own is { Questions.Count: > 0 } ? own : OriginCarrier.Find(now())!;
        var form = new ReturnedForm(subject, passages, grid, source, day, file, origin.Request ?? "");
        return form.Read(document, origin) with { LacksOrigin = own is null };
    }

    private ReturnedReview Read(byte[] document, DocumentOrigin origin)
    {
        var reading = FormReader.Read(DocumentFile.Read(document), origin.Questions, origin.Sent);
        var request = new RequestAnswers(
            origin,
            _passages,
            _day,
            _file,
            _subject.Validation?.Requests.FirstOrDefault(r => r.Id.Value == _request)
        );
        foreach (var answer in reading.Answers)
        {
            if (!request.Take(answer, _remarks))
                Take(answer);
        }
        _remarks.AddRange(reading.Remarks.Select(r => new ReviewRemark(r.Where, r.What)));
        _remarks.AddRange(reading.Lost.Select(q => new ReviewRemark(q.Title, "cette question n'est plus dans le document")));
        var answered = reading.Answers.Select(a => a.Question).ToHashSet(ReferenceEqualityComparer.Instance);
        return new ReturnedReview(_request)
        {
            Entries = _entries,
            Keys = request.Keys(_entries.Count > 0, _remarks),
            Corrections = _corrections,
            Remarks = _remarks,
            Unanswered =
            [
                .. origin
                    .Questions.Where(q => !answered.Contains(q) && !reading.Lost.Contains(q) && !RequestAnswers.IsOptional(q))
                    .Select(q => q.Title),
            ],
        };
    }

    private void Take(FormAnswer answer)
    {
        var key = answer.Question.Key;
        switch (key.Split('/')[0])
        {
            case ReviewQuestion.Figure:
                TakeFigure(answer);
                break;
            case ReviewQuestion.Quotation:
                TakeAgreement(answer, ValidationObject.Quotations, AnswerTopic.Quotation, "texte", "paroles proposées");
                break;
            case ReviewQuestion.Observation:
                TakeAgreement(answer, ValidationObject.Observations, AnswerTopic.Observation, "nuance", "nuance proposée");
                break;
            case ReviewQuestion.Gap when answer.Typed.TryGetValue("reponse", out var said):
                Add(
                    "reponses",
                    answer,
                    said,
                    Map(
                        ("objet", Name(AnswerTopic.Gap)),
                        ("sur", YamlText.Quote(answer.Question.Title)),
                        ("commentaire", YamlText.Quote(said))
                    )
                );
                Remark(answer, $"réponse à porter dans le texte : « {said} »");
                break;
            case ReviewQuestion.Grid when GridId(key) is { } id:
                if (One(answer, ValidationWords.GridReplies.Select(r => r.Name)) is { } reply)
                    _entries.Add(
                        new ReviewEntry(
                            "grille",
                            $"{answer.Question.Title} : {AnswerWords.Spoken(reply)}",
                            YamlText.Map(("question", id), ("reponse", reply), ("demande", Demand))
                        )
                    );
                break;
            default:
                Remark(answer, $"question inconnue ; réponse : {AnswerWords.Said(answer)}");
                break;
        }
    }

    private void TakeFigure(FormAnswer answer)
    {
        var figure = _subject.Figures.FirstOrDefault(f => ReviewQuestion.KeyOf(ReviewQuestion.Figure, f.Id.Value) == answer.Question.Key);
        if (figure is null)
        {
            Remark(answer, $"ce chiffre n'est plus dans {_subject.Path} ; réponse : {AnswerWords.Said(answer)}");
            return;
        }
        var print = _passages.FirstOrDefault(p => p.Object == ValidationObject.Figures && p.Key == Slug.From(figure.Id.Value))?.Print;
        var typed = answer.Typed.GetValueOrDefault("valeur");
        if (answer.Ticked.Count > 0 && One(answer, ValidationWords.FigureReplies.Select(r => r.Name)) is null)
            return;
        if (typed is not null && answer.Ticked is ["confirme" or "inconnu"])
        {
            Remark(answer, $"réponses contradictoires : {AnswerWords.Said(answer)}");
            return;
        }
        var current = figure.Value.HasValue ? figure.Value.Value.Value : (decimal?)null;
        var right = typed is null ? null : AnswerWords.ReadValue(typed, figure.Unit);
        if (answer.Question.Print.Length > 0 && answer.Question.Print != print)
        {
            // What was corrected since is as it was answered.
            if (right is not null && right == current)
                AddFigure(answer, figure, FigureReply.Corrected, right, answer.Question.Print);
            else
                Remark(
                    answer,
                    $"a changé depuis l'envoi : la source dit maintenant « {AnswerWords.ShownValue(figure)} » ; réponse : "
                        + AnswerWords.Said(answer)
                );
            return;
        }
        if (answer.Ticked is ["confirme"])
            AddFigure(answer, figure, FigureReply.Confirmed, current, print);
        else if (answer.Ticked is ["inconnu"])
            AddFigure(answer, figure, FigureReply.Unknown, null, print);
        else if (typed is null)
        {
            AddFigure(answer, figure, FigureReply.Corrected, null, print);
            Remark(answer, "à corriger, sans la bonne valeur : demandez-la");
        }
        else if (right is not { } value)
            Remark(answer, $"la bonne valeur n'est pas un nombre qui se lise d'une seule façon : « {typed} »");
        else if (value == current)
            Remark(answer, $"à corriger, mais la valeur donnée est celle qui est écrite : « {typed} »");
        else
            Correct(answer, figure, value, print);
    }

    private void Correct(FormAnswer answer, Figure figure, decimal value, string? print)
    {
        AddFigure(answer, figure, FigureReply.Corrected, value, print);
        var written = AnswerWords.Number(value);
        if (ValuePlace.Find(_source, figure) is { } change)
            _corrections.Add(new CorrectedFigure(figure, change with { To = written }));
        else
            Remark(answer, $"la bonne valeur est {written} ; portez-la dans {_subject.Path}");
    }

    private void TakeAgreement(FormAnswer answer, ValidationObject of, AnswerTopic topic, string field, string offered)
    {
        var kind = answer.Question.Key.Split('/')[0];
        var passage = _passages.FirstOrDefault(p => p.Object == of && ReviewQuestion.KeyOf(kind, p.Key) == answer.Question.Key);
        var typed = answer.Typed.GetValueOrDefault(field);
        if (passage is null || (answer.Question.Print.Length > 0 && passage.Print != answer.Question.Print))
        {
            Remark(
                answer,
                $"{(passage is null ? "n'est plus dans le texte" : "a changé depuis l'envoi")} ; réponse : {AnswerWords.Said(answer)}"
            );
            return;
        }
        if (answer.Ticked.Count > 0 && One(answer, ValidationWords.Agreements.Select(r => r.Name)) is null)
            return;
        if (typed is not null && answer.Ticked is ["oui"])
        {
            Remark(answer, $"réponses contradictoires : {AnswerWords.Said(answer)}");
            return;
        }
        // Words in the field of a box that nobody ticked say what the box says.
        var reply =
            answer.Ticked is [var only] ? only
            : topic == AnswerTopic.Quotation ? "non"
            : "a-nuancer";
        Add(
            "reponses",
            answer,
            AnswerWords.Spoken(reply),
            Map(
                ("objet", Name(topic)),
                ("sur", passage.Key),
                ("reponse", reply),
                ("empreinte", YamlText.Quote(passage.Print)),
                ("commentaire", typed is null ? null : YamlText.Quote(typed))
            )
        );
        if (typed is not null)
            Remark(answer, $"{offered} : « {typed} »");
        else if (reply != "oui")
            Remark(answer, $"{AnswerWords.Spoken(reply)}, sans dire quoi : demandez-le");
    }

    private void AddFigure(FormAnswer answer, Figure figure, FigureReply reply, decimal? value, string? print)
    {
        var name = ValidationWords.FigureReplies.NameOf(reply);
        Add(
            "confirmations",
            answer,
            AnswerWords.Spoken(name)
                + (reply == FigureReply.Corrected && value is { } right ? $" : {FrenchFormat.WithUnit(right, figure.Unit)}" : ""),
            Map(
                ("chiffre", figure.Id.Value),
                ("reponse", name),
                ("valeur", value is { } number ? AnswerWords.Number(number) : null),
                ("empreinte", print is null ? null : YamlText.Quote(print))
            )
        );
    }

    private void Add(string list, FormAnswer answer, string said, string yaml) =>
        _entries.Add(new ReviewEntry(list, $"{answer.Question.Title} : {said}", yaml));

    private void Remark(FormAnswer answer, string what) => _remarks.Add(new ReviewRemark(answer.Question.Title, what));

    private string? Demand => _request.Length > 0 ? _request : null;

    private string Map(params (string Key, string? Yaml)[] pairs) => YamlText.Map([.. pairs, ("le", _day), ("demande", Demand)]);

    private static string Name(AnswerTopic topic) => ValidationWords.Topics.NameOf(topic);

    // One box alone is an answer; more of them are none, nor is one that was never ours: documents come from outside.
    private string? One(FormAnswer answer, IEnumerable<string> known)
    {
        if (answer.Ticked is [var only] && known.Contains(only, StringComparer.Ordinal))
            return only;
        Remark(answer, $"{(answer.Ticked.Count > 1 ? "réponses contradictoires" : "réponse inconnue")} : {AnswerWords.Said(answer)}");
        return null;
    }

    private string? GridId(string key) => _grid.FirstOrDefault(q => ReviewQuestion.KeyOf(ReviewQuestion.Grid, q.Id) == key)?.Id;
}
