using CollegeTes.Model;
using CollegeTes.Text;
using CollegeTes.Yaml;
using CollegeTes.Yaml.Fields;
using static CollegeTes.Yaml.Fields.Kinds;

namespace CollegeTes.Content.Files;

/// <summary><c>capsules/&lt;retour&gt;/capsule.yaml</c>: the video of a write-up, where what is derived does not do.</summary>
internal static class CapsuleFile
{
    private static readonly Field<Located<SceneKind>> Kind = new(
        "genre",
        Choice(
            ("titre", SceneKind.Title),
            ("lieu", SceneKind.Place),
            ("chiffres", SceneKind.Figures),
            ("etapes", SceneKind.Milestones),
            ("citation", SceneKind.Quotation),
            ("enseignement", SceneKind.Lesson),
            ("appel", SceneKind.Call)
        ),
        "Ce que la scène montre.",
        true
    );
    private static readonly Field<Located<string>> Title = new(
        "titre",
        TextWithReferences,
        "Les grands mots de la scène ; ceux du retour sinon."
    );
    private static readonly Field<Located<string>> Text = new(
        "texte",
        TextWithReferences,
        "Ce qu'une voix dirait : le sous-titre, ou le texte même de la scène. Les renvois {chiffre:id} restent des chiffres."
    );
    private static readonly Field<Located<decimal>> Seconds = new("duree", Number, "Durée en secondes ; celle qu'il faut pour lire sinon.");
    private static readonly Field<Located<TimeSpan>> Start = new("debut", Timecode, "Début de la scène dans la narration.");
    private static readonly Field<Located<bool>> Omitted = new(
        "omettre",
        Flag,
        "oui pour garder la scène dans ce fichier sans la montrer.",
        limits: true
    );
    private static readonly Kind<SceneEdit> Scene = Object(
        new("une scène", [Kind, Title, Text, SceneFields.Figures, SceneFields.Milestones, SceneFields.Quotation, Seconds, Start, Omitted]),
        r => new SceneEdit(
            r.Value(Kind)?.Value ?? default,
            r.Value(Title),
            r.Value(Text),
            r.List(SceneFields.Figures),
            r.List(SceneFields.Milestones),
            r.Value(SceneFields.Quotation),
            r.Value(Seconds),
            r.Value(Start),
            r.Value(Omitted)?.Value ?? false,
            r.Place
        )
    );

    private static readonly Field<IReadOnlyList<SceneEdit>> Scenes = new("scenes", ListOf(Scene), "Les scènes, dans l'ordre.");
    private static readonly Field<Located<string>> Narration = new(
        "narration",
        UnshownText,
        "Enregistrement de la voix, à côté de ce fichier : MP3, M4A, Ogg ou WAV, de 45 à 90 secondes."
    );
    private static readonly Field<Located<string>> Captions = new(
        "sous-titres",
        UnshownText,
        "Sous-titres WebVTT de la narration, à côté de ce fichier."
    );
    private static readonly Field<Located<bool>> Synthetic = new(
        "voix-de-synthese",
        Flag,
        "oui quand la voix est celle d'une machine : la page l'annonce."
    );
    private static readonly Field<Located<string>> Consent = new(
        "consentement",
        Reference("consentement"),
        "Consentement de la personne qu'on entend.",
        limits: true
    );

    public static readonly ObjectShape Shape = new("capsule.yaml", [Scenes, Narration, Captions, Synthetic, Consent]);

    /// <summary>The files are resolved and measured by the caller.</summary>
    public static CapsuleEdit Read(YamlMapping mapping, ReadContext context)
    {
        var r = new ObjectReader(mapping, Shape, context);
        return new CapsuleEdit
        {
            Path = context.File.Path,
            Scenes = r.List(Scenes),
            Narration = r.Value(Narration) is { } file ? new AudioFile(file, null, 0, null) : null,
            CaptionFile = r.Value(Captions),
            IsSynthetic = r.Value(Synthetic)?.Value ?? false,
            Consent = r.Value(Consent),
        };
    }
}
