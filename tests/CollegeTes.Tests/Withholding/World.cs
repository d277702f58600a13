using CollegeTes.Model;

namespace CollegeTes.Tests.Withholding;

/// <summary>What a person allowed, as a register writes it.</summary>
internal sealed class Agreement(string id, ConsentObject kind)
{
    public string Id => id;

    public ConsentObject Kind => kind;

    public List<string> Supports { get; } = [];

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    public DateOnly? Withdrawn { get; set; }
}

/// <summary>What has become of a register.</summary>
internal enum RegisterState
{
    Whole,
    Absent,
    NoEntry,
    Empty,
    NotYaml,
    BadDate,
    NotUtf8,
    TwiceThenWithdrawn,
}

/// <summary>The consents of a territory, a series or a film.</summary>
internal sealed class Register(string folder)
{
    public string Folder => folder;

    public List<Agreement> Agreements { get; } = [];

    public RegisterState State { get; set; }
}

/// <summary>A word that stands for something of a person: a quotation, a photograph, a name, a voice.</summary>
internal sealed class Shown(string word, ConsentObject kind, string agreement)
{
    public string Word => word;

    public ConsentObject Kind => kind;

    public string Agreement => agreement;

    public bool IsRemoved { get; set; }

    /// <summary>A photograph can also stand in the body of its text.</summary>
    public bool IsInBody { get; init; }
}

/// <summary>Kinds of texts that are published or not.</summary>
internal enum TextKind
{
    Territory,
    Experience,
    Episode,
    Film,
    Synthesis,
    Booklet,
    Training,
    Letter,
}

/// <summary>Something with a status: its name, its words, and what is of persons in it.</summary>
internal sealed class Text(TextKind kind, string parent, string word, string body, Register register)
{
    public TextKind Kind => kind;

    /// <summary>Slug of its territory or its series.</summary>
    public string Parent => parent;

    /// <summary>Its slug, also in its title.</summary>
    public string Word => word;

    /// <summary>A word of its body, or of its transcript.</summary>
    public string Body => body;

    public Register Register => register;

    public string Id => parent.Length == 0 ? word : parent + "/" + word;

    public Status Status { get; set; } = Status.Published;

    public DateOnly? From { get; set; }

    public DateOnly? Until { get; set; }

    /// <summary><c>a-partir-du:</c> and nothing.</summary>
    public bool HasEmptyEmbargo { get; set; }

    public List<Shown> Items { get; } = [];

    /// <summary>Ids of the write-ups it tells of.</summary>
    public List<string> About { get; } = [];

    /// <summary>What a synthesis, a training or a letter says of each write-up it is made of, by the id of that.</summary>
    public Dictionary<string, string> Cases { get; } = new(StringComparer.Ordinal);

    /// <summary>Of a training, what is shown with it alone: what its leader does, where it is given, the notes of a slide, an answer.</summary>
    public List<string> Parts { get; } = [];

    /// <summary>What its review file says, or null for what nobody rereads.</summary>
    public Review? Review { get; set; }
}

/// <summary>
/// The words of a review file: some for the team alone, and the reservations of a validation, which are printed as long as it holds.
/// </summary>
internal sealed class Review(IReadOnlyList<string> secrets, string awaited, string @void, string reservation)
{
    /// <summary>Notes, proofs, comments, ids of demands and what they are about.</summary>
    public IReadOnlyList<string> Secrets => secrets;

    /// <summary>The organisation that has not answered: only the team knows that it was asked.</summary>
    public string Awaited => awaited;

    /// <summary>The reservation of a validation that no longer holds, and of one that was never given.</summary>
    public string Void => @void;

    /// <summary>The reservation of a validation that holds.</summary>
    public string Reservation => reservation;
}

/// <summary>A collection where everything that can be withheld bears a word of its own.</summary>
internal sealed class World
{
    private readonly Random _random;
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    public World(int seed)
    {
        _random = new Random(seed);
        for (var t = 0; t < 2; t++)
        {
            var place = Word();
            var register = AddRegister("territoires/" + place);
            var territory = Add(new Text(TextKind.Territory, "", place, Word(), register));
            AddItems(territory, ConsentObject.Image, ConsentObject.Name);
            for (var i = 0; i < 2; i++)
            {
                var experience = Add(new Text(TextKind.Experience, place, Word(), Word(), register));
                AddItems(experience, ConsentObject.Quotation, ConsentObject.Image, ConsentObject.Name);
                experience.Items.Add(new Shown(Word(), ConsentObject.Image, Agree(register, ConsentObject.Image).Id) { IsInBody = true });
            }
        }
        Series = Word();
        var voices = AddRegister("podcast/" + Series);
        for (var i = 0; i < 2; i++)
            AddItems(Tell(new Text(TextKind.Episode, Series, Word(), Word(), voices)), ConsentObject.Voice);
        for (var i = 0; i < 2; i++)
        {
            var film = Word();
            AddItems(
                Tell(new Text(TextKind.Film, "", film, Word(), AddRegister("videos/" + film))),
                ConsentObject.Voice,
                ConsentObject.Image
            );
        }
        // It compares all four: two of them may go without it being refused.
        var synthesis = Add(new Text(TextKind.Synthesis, "", Word(), Word(), new Register("")));
        synthesis.About.AddRange(Texts.Where(t => t.Kind == TextKind.Experience).Select(t => t.Id));
        foreach (var experience in synthesis.About)
            synthesis.Cases.Add(experience, Word());
        // A case that goes stops what studies it, so that it studies those that the partial builds leave alone.
        var training = Add(new Text(TextKind.Training, "", Word(), Word(), new Register("")));
        training.About.AddRange(synthesis.About.Skip(2));
        foreach (var experience in training.About)
            training.Cases.Add(experience, Word());
        training.Parts.AddRange([Word(), Word(), Word(), Word()]);
        // It leads to all four, and goes on without those that may not be shown.
        var letter = Add(new Text(TextKind.Letter, "", Word(), Word(), new Register("")));
        letter.About.AddRange(synthesis.About);
        foreach (var experience in letter.About)
            letter.Cases.Add(experience, Word());
        Tell(new Text(TextKind.Booklet, "", Word(), Word(), new Register("")));
        foreach (var text in Texts.Where(t => t.Kind is TextKind.Experience or TextKind.Episode or TextKind.Film))
            text.Review = new Review([.. Enumerable.Range(0, 7).Select(_ => Word())], Word(), Word(), Word());
        // Who it is and where the paper is kept are for the organisation alone; so is what a camera wrote.
        Never = [Word(), Word(), Word(), Word()];
    }

    public List<Text> Texts { get; } = [];

    public List<Register> Registers { get; } = [];

    public string Series { get; }

    /// <summary>
    /// Words that no publication shows: a person's key, where the proof is, what a photograph and a sound say beside what they show.
    /// </summary>
    public IReadOnlyList<string> Never { get; }

    public DateOnly Day { get; set; } = new(2026, 6, 15);

    /// <summary>A word in words.</summary>
    public string NameOf(string word)
    {
        if (Never.Contains(word))
            return $"« {word} », qui ne paraît jamais";
        foreach (var text in Texts)
        {
            if (text.Word == word)
                return $"le nom de {NameOf(text)}";
            if (text.Body == word)
                return $"le texte de {NameOf(text)}";
            if (text.Review is { } review && (review.Secrets.Contains(word) || review.Void == word || review.Awaited == word))
                return $"ce qui reste entre nous de la relecture de {NameOf(text)}";
            if (text.Parts.Contains(word))
                return $"ce qui ne va qu'avec {NameOf(text)}";
            if (text.Cases.ContainsValue(word))
                return $"ce que dit d'un cas {NameOf(text)}";
            if (text.Review?.Reservation == word)
                return $"la réserve de {NameOf(text)}";
            if (text.Items.Find(i => i.Word == word) is { } item)
                return $"{item.Kind} {text.Items.IndexOf(item) + 1} de {NameOf(text)}";
        }
        return word;
    }

    /// <summary>A text in words: what it is, and its rank.</summary>
    public string NameOf(Text text) => $"{text.Kind} {Texts.Where(t => t.Kind == text.Kind).ToList().IndexOf(text) + 1}";

    private Register AddRegister(string folder)
    {
        Registers.Add(new Register(folder));
        return Registers[^1];
    }

    private Text Add(Text text)
    {
        Texts.Add(text);
        return text;
    }

    // What tells of two write-ups at least names them on pages that are not theirs.
    private Text Tell(Text text)
    {
        text.About.AddRange(Texts.Where(t => t.Kind == TextKind.Experience).OrderBy(_ => _random.Next()).Take(3).Select(t => t.Id));
        return Add(text);
    }

    private void AddItems(Text text, params ReadOnlySpan<ConsentObject> kinds)
    {
        foreach (var kind in kinds)
            text.Items.Add(new Shown(Word(), kind, Agree(text.Register, kind).Id));
    }

    private static Agreement Agree(Register register, ConsentObject kind)
    {
        register.Agreements.Add(new Agreement("accord-" + (register.Agreements.Count + 1), kind));
        return register.Agreements[^1];
    }

    // Pronounceable, in no text of the program, and as it is in a slug, an address or a sentence.
    private string Word()
    {
        string word;
        do
        {
            word = "zor" + string.Concat(Enumerable.Range(0, 4).Select(_ => $"{"bdfgklmnprt"[_random.Next(11)]}{"aiou"[_random.Next(4)]}"));
        } while (!_words.Add(word));
        return word;
    }
}
