using System.Text.Json;
using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Validating;

namespace CollegeTes.Reporting;

/// <summary>
/// Where the demands for validation stand, for the team: who is waited for, since when, what became void. For people, what is late first;
/// for programs, one object: <c>outil</c>, <c>format</c>, <c>jour</c>, <c>totaux</c> (<c>demandes</c>, <c>en_retard</c>, <c>attendues</c>,
/// <c>perimees</c>), <c>demandes</c> in the same order, each with <c>sujet</c>, <c>sorte</c>, <c>titre</c>, <c>fichier</c>, <c>demande</c>,
/// <c>aupres</c> (id of the partner, or null), <c>nom</c>, <c>role</c>, <c>statut</c>, <c>objets</c> (each <c>objet</c>, and, once
/// approved, <c>valides</c>, <c>total</c> and <c>passages</c>, the keys of what changed), <c>envoyee_le</c>, <c>echeance</c>,
/// <c>rendue_le</c> (ISO, or null), <c>jours_de_retard</c>.
/// </summary>
public static class ValidationReport
{
    private const int Format = 1;

    /// <summary>For people: aligned, one demand a line.</summary>
    /// <param name="day">Today.</param>
    public static void WriteText(IReadOnlyList<RequestState> states, Library library, DateOnly day, TextWriter output)
    {
        if (states.Count == 0)
        {
            output.WriteLine("Aucune demande de relecture. « tes new relecture TERRITOIRE/RETOUR » commence la première.");
            return;
        }
        output.WriteLine(Summary(states, day));
        var widths = (
            Subject: states.Max(s => s.Subject.Id.Length),
            Request: states.Max(s => s.Request.Id.Value.Length),
            Who: states.Max(s => ValidationPhrases.Addressee(s.Request, library).Length)
        );
        foreach (var (title, here) in RequestGroups.Of(states))
        {
            output.WriteLine();
            output.WriteLine(title);
            foreach (var state in here)
            {
                output.WriteLine(
                    $"  {state.Subject.Id.PadRight(widths.Subject)}  {state.Request.Id.Value.PadRight(widths.Request)}  "
                        + $"{ValidationPhrases.Addressee(state.Request, library).PadRight(widths.Who)}  {RequestGroups.Detail(state)}"
                );
            }
        }
    }

    /// <summary>For programs.</summary>
    public static void WriteJson(IReadOnlyList<RequestState> states, Library library, DateOnly day, Stream output) =>
        JsonOutput.Write(output, json =>
        {
            json.WriteStartObject();
            json.WriteString("outil", "tes");
            json.WriteNumber("format", Format);
            json.WriteString("jour", PartialDate.Of(day).ToIso());
            json.WriteStartObject("totaux");
            json.WriteNumber("demandes", states.Count);
            json.WriteNumber("en_retard", states.Count(s => s.DaysLate > 0));
            json.WriteNumber("attendues", states.Count(s => s.IsAwaited));
            json.WriteNumber("perimees", states.Count(s => s.Void.Any()));
            json.WriteEndObject();
            json.WriteStartArray("demandes");
            foreach (var state in states)
                Write(json, state, library);
            json.WriteEndArray();
            json.WriteEndObject();
        });

    /// <summary>« 4 demandes le 15 mars 2027 : 1 en retard, 2 attendues, 1 périmée ».</summary>
    public static string Summary(IReadOnlyList<RequestState> states, DateOnly day)
    {
        var (late, awaited, @void) = (states.Count(s => s.DaysLate > 0), states.Count(s => s.IsAwaited), states.Count(s => s.Void.Any()));
        string[] parts =
        [
            .. late > 0 ? [$"{late} en retard"] : Array.Empty<string>(),
            .. awaited > 0 ? [FrenchFormat.Count(awaited, "attendue")] : Array.Empty<string>(),
            .. @void > 0 ? [FrenchFormat.Count(@void, "périmée")] : Array.Empty<string>(),
        ];
        return $"{FrenchFormat.Count(states.Count, "demande")} {DateWords.On(PartialDate.Of(day))}"
            + (parts.Length > 0 ? " : " + string.Join(", ", parts) : "");
    }

    private static void Write(Utf8JsonWriter json, RequestState state, Library library)
    {
        var (subject, request) = (state.Subject, state.Request);
        json.WriteStartObject();
        json.WriteString("sujet", subject.Id);
        json.WriteString("sorte", subject.SubjectKind.Name);
        json.WriteString("titre", subject.Title.Value);
        json.WriteString("fichier", subject.Validation!.Path);
        json.WriteString("demande", request.Id.Value);
        json.WriteString("aupres", request.Partner?.Value);
        json.WriteString("nom", ValidationPhrases.Addressee(request, library));
        json.WriteString("role", ValidationWords.Roles.NameOf(request.Role.Value));
        json.WriteString("statut", ValidationWords.Statuses.NameOf(request.Status.Value));
        json.WriteStartArray("objets");
        foreach (var of in request.Objects.Select(o => o.Value).Distinct().Order())
        {
            json.WriteStartObject();
            json.WriteString("objet", ValidationWords.Objects.NameOf(of));
            if (state.Standings.FirstOrDefault(s => s.Of == of) is { } standing)
            {
                json.WriteNumber("valides", standing.Valid);
                json.WriteNumber("total", standing.Total);
                json.WriteStartArray("passages");
                foreach (var key in standing.Changed.Concat(standing.Contested).Select(p => p.Key).Concat(standing.Removed))
                    json.WriteStringValue(key);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteString("envoyee_le", request.SentOn?.Value.ToIso());
        json.WriteString("echeance", request.DueOn?.Value.ToIso());
        json.WriteString("rendue_le", request.ReturnedOn?.Value.ToIso());
        json.WriteNumber("jours_de_retard", state.DaysLate);
        json.WriteEndObject();
    }
}
