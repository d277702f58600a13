using System.Globalization;
using CollegeTes.Capsules;
using CollegeTes.Diagnostics;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Checks;

/// <summary>
/// What authors change in videos can be shown, read and heard: within the time, within the room, with the rights. What is derived always
/// can.
/// </summary>
public sealed class CapsuleScenes : ICheck
{
    public IReadOnlyList<Descriptor> Descriptors => CapsuleFindings.All;

    public void Run(CheckContext context)
    {
        if (context.Deliverables.FirstOrDefault(d => d.MakesVideos) is not { } deliverable)
            return;
        foreach (var experience in context.Library.Experiences)
        {
            if (experience.Capsule is { IsBroken: false } edit && experience.Status.Value != Status.Archived)
                new Look(context, experience, edit, deliverable.Name).Run();
        }
    }

    private sealed class Look(CheckContext context, Experience experience, CapsuleEdit edit, string deliverable)
    {
        private readonly Derivation _derivation = new(experience, context.Library, deliverable, key => key);

        public void Run()
        {
            var isValid = true;
            foreach (var scene in edit.Scenes.Where(s => !s.IsOmitted))
                isValid &= Shown(scene) & Room(scene);
            isValid &= Sound();
            Times();
            // What cannot be shown cannot be timed.
            if (isValid)
                Whole();
        }

        private bool Shown(SceneEdit scene)
        {
            var isValid = true;
            foreach (var id in scene.Figures.Where(f => experience.FindFigure(f.Value) is null))
                isValid = Say(
                    CapsuleFindings.Unknown,
                    id.Span,
                    $"le chiffre « {id.Value} » n'est pas dans le retour",
                    new KnownNames(experience.Figures.Select(f => f.Id.Value)).Remedy(id.Value, "Nommez un chiffre du retour.")
                );
            foreach (var rank in scene.Milestones.Where(m => m.Value < 1 || m.Value > experience.Milestones.Count))
                isValid = Say(
                    CapsuleFindings.Unknown,
                    rank.Span,
                    $"le retour n'a pas d'étape {rank.Value}",
                    $"Ses étapes vont de 1 à {experience.Milestones.Count}."
                );
            if (scene.Quotation is not { } wanted)
                return isValid;
            if (wanted.Value < 1 || wanted.Value > experience.Quotations.Count)
                return Say(
                    CapsuleFindings.Unknown,
                    wanted.Span,
                    $"le retour n'a pas de citation {wanted.Value}",
                    experience.Quotations.Count == 0 ? "Omettez cette scène." : $"Ses citations vont de 1 à {experience.Quotations.Count}."
                );
            if (!_derivation.IsAllowed(experience.Quotations[wanted.Value - 1]))
                return Say(
                    CapsuleFindings.Refused,
                    wanted.Span,
                    $"l'accord de la citation {wanted.Value} ne couvre pas « {deliverable} »",
                    "Faites étendre l'accord, ou montrez une autre citation."
                );
            if (!experience.Quotations[wanted.Value - 1].MayStandOut)
                return Say(
                    CapsuleFindings.Refused,
                    wanted.Span,
                    $"la citation {wanted.Value} porte « exergue: non » ; une scène la montrerait en grand",
                    "Montrez une autre citation, ou omettez cette scène."
                );
            return isValid;
        }

        private bool Room(SceneEdit scene)
        {
            var isValid = Fits(scene.Title, Derivation.LongestTitle, "ce titre") & Fits(scene.Text, Derivation.LongestText, "ce texte");
            if (scene.Figures.Count > Derivation.MostFigures)
                isValid = Say(
                    CapsuleFindings.NoRoom,
                    scene.Figures[Derivation.MostFigures].Span,
                    $"{scene.Figures.Count} chiffres ; une scène en montre {Derivation.MostFigures} au plus",
                    "Faites deux scènes, ou gardez les plus parlants."
                );
            if (scene.Milestones.Count > Derivation.MostMilestones)
                isValid = Say(
                    CapsuleFindings.NoRoom,
                    scene.Milestones[Derivation.MostMilestones].Span,
                    $"{scene.Milestones.Count} étapes ; une scène en montre {Derivation.MostMilestones} au plus",
                    "Gardez celles qui ont compté."
                );
            if (
                scene.Quotation is { Value: > 0 } rank
                && rank.Value <= experience.Quotations.Count
                && experience.Quotations[rank.Value - 1].Shown.Length is > Derivation.LongestText and var length
            )
                isValid = Say(
                    CapsuleFindings.NoRoom,
                    rank.Span,
                    $"la citation {rank.Value} a {length} signes ; une scène en montre {Derivation.LongestText} au plus",
                    "Montrez une autre citation."
                );
            return isValid;
        }

        private bool Fits(Located<string>? text, int most, string what) =>
            text is not { } located
            || _derivation.Plain(located.Value).Length is var length && length <= most
            || Say(
                CapsuleFindings.NoRoom,
                located.Span,
                $"{what} a {length} signes ; {most} au plus",
                $"Retirez {length - most} signes au moins."
            );

        private bool Sound()
        {
            if (edit.Narration is not { } voice)
            {
                foreach (var scene in edit.Scenes.Where(s => s.Start is not null))
                    Say(
                        CapsuleFindings.Misplaced,
                        scene.Start!.Value.Span,
                        "« debut » va avec une narration, et il n'y en a pas",
                        "Écrivez « duree », ou nommez la narration."
                    );
                return true;
            }
            var place = voice.File.Span;
            if (edit.CaptionFile is null)
                Say(
                    CapsuleFindings.NoCaptions,
                    place,
                    "cette narration n'a pas de sous-titres",
                    "Ajoutez « sous-titres: voix.vtt », un fichier WebVTT à côté de capsule.yaml."
                );
            if (edit.Consent is null && !edit.IsSynthetic)
                Say(
                    CapsuleFindings.Voice,
                    place,
                    "rien ne dit de qui est cette voix",
                    "Ajoutez « consentement: … », ou « voix-de-synthese: oui »."
                );
            foreach (var scene in edit.Scenes.Where(s => s.Seconds is not null))
                Say(
                    CapsuleFindings.Misplaced,
                    scene.Seconds!.Value.Span,
                    "avec une narration, une scène dure ce que dit la voix",
                    "Écrivez « debut » à la place de « duree »."
                );
            return edit.Captions is not null && voice.Duration is not null;
        }

        private void Times()
        {
            Located<TimeSpan>? before = null;
            foreach (var start in edit.Scenes.Where(s => !s.IsOmitted).Select(s => s.Start).OfType<Located<TimeSpan>>())
            {
                if (before is { } last && start.Value <= last.Value)
                    Say(
                        CapsuleFindings.Misplaced,
                        start.Span,
                        $"cette scène commence à {Timecode.Of(start.Value)}, avant celle qui la précède ({Timecode.Of(last.Value)})",
                        "Remettez les scènes dans l'ordre."
                    );
                else if (edit.Narration?.Duration is { } end && start.Value >= end)
                    Say(
                        CapsuleFindings.Misplaced,
                        start.Span,
                        $"cette scène commence à {Timecode.Of(start.Value)}, après la fin du son ({Timecode.Of(end)})",
                        "Vérifiez ce début."
                    );
                before = start;
            }
            foreach (var seconds in edit.Scenes.Select(s => s.Seconds).OfType<Located<decimal>>().Where(s => s.Value is < 1 or > 60))
                Say(CapsuleFindings.Misplaced, seconds.Span, "une scène dure de 1 à 60 secondes", "Corrigez « duree ».");
        }

        private void Whole()
        {
            var storyboard = StoryboardMaker.Of(experience, context.Library, deliverable, key => key);
            var seconds = storyboard.Duration / 1000;
            var place = edit.Narration?.File.Span ?? (edit.Scenes.Count > 0 ? edit.Scenes[0].Place : SourceSpan.OfFile(edit.Path));
            if (storyboard.Duration is < Storyboard.Shortest or > Storyboard.Longest)
            {
                var longest = storyboard.Scenes.MaxBy(s => s.End - s.Start);
                Say(
                    CapsuleFindings.Duration,
                    place,
                    $"la capsule durerait {seconds} s ; de 45 à 90 s",
                    storyboard.Duration < Storyboard.Shortest ? "Ajoutez une scène, ou allongez-en une."
                        : edit.Narration is not null ? "Raccourcissez l'enregistrement."
                        : $"Raccourcissez la scène de la ligne {longest?.Scene.Place?.Line.ToString(CultureInfo.InvariantCulture)}, la "
                            + $"plus longue, ou omettez-en une."
                );
            }
            foreach (var scene in storyboard.Scenes.Where(s => s.Scene is { Seconds: not null, Place: not null }))
            {
                var read = storyboard.Captions.Where(c => c.Start >= scene.Start && c.Start < scene.End).Sum(c => c.Text.Length);
                if (Speed(read, scene.End - scene.Start) is { } speed)
                    Say(
                        CapsuleFindings.TooFast,
                        scene.Scene.Place!.Value,
                        $"{read} signes en {(scene.End - scene.Start) / 1000} s : {speed} par seconde",
                        "Allongez « duree », ou raccourcissez le texte."
                    );
            }
            foreach (var cue in edit.Narration is null ? [] : edit.Captions?.Cues ?? [])
            {
                if (Speed(cue.Text.Length, (int)(cue.End - cue.Start).TotalMilliseconds) is { } speed)
                    Say(
                        CapsuleFindings.TooFast,
                        cue.Span,
                        $"{cue.Text.Length} signes en {FrenchFormat.Number((decimal)(cue.End - cue.Start).TotalSeconds, 1)} s : {speed} "
                            + $"par seconde",
                        "Coupez ce sous-titre en deux, ou abrégez-le."
                    );
                else if (cue.Text.Split('\n').Length > 2)
                    Say(CapsuleFindings.TooFast, cue.Span, "ce sous-titre a plus de deux lignes", "Coupez-le en deux.");
                else if (cue.Start.TotalMilliseconds >= storyboard.Duration)
                    Say(
                        CapsuleFindings.Misplaced,
                        cue.Span,
                        $"ce sous-titre commence à {Timecode.Of(cue.Start)}, après la fin du son",
                        "Vérifiez que ce sont les sous-titres de cet enregistrement."
                    );
            }
        }

        private static int? Speed(int characters, int milliseconds) =>
            milliseconds > 0 && characters * 1000 / milliseconds is > (int)ReadingTime.FastestSpeed and var speed ? speed : null;

        private bool Say(Descriptor descriptor, SourceSpan place, string message, string? remedy)
        {
            context.Report(descriptor, place, message, remedy);
            return false;
        }
    }
}
