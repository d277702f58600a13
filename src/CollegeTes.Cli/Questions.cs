using CollegeTes.Text;

namespace CollegeTes.Cli;

/// <summary>Asks for what a command lacks, when a person is there; otherwise says how to give it.</summary>
internal sealed class Questions(Terminal terminal)
{
    private const int Patience = 5;

    public bool CanAsk => terminal.CanAsk;

    /// <summary>A text; the suggestion when the answer is empty.</summary>
    /// <param name="missing">Said, as an error of use, when nobody can be asked.</param>
    /// <exception cref="UsageException">Nobody is there, or nobody answers.</exception>
    public string Ask(string question, string? suggestion, string missing)
    {
        if (!terminal.CanAsk)
            return suggestion ?? throw new UsageException(missing);
        for (var i = 0; i < Patience; i++)
        {
            terminal.Error.Write(suggestion is null ? $"{question} : " : $"{question} [{suggestion}] : ");
            terminal.Error.Flush();
            var answer = terminal.Input.ReadLine() ?? throw new UsageException(missing);
            answer = UnicodeText.Compose(answer.Trim());
            if (answer.Length == 0 && suggestion is not null)
                return suggestion;
            if (answer.Length > 0 && UnicodeText.FindForbidden(answer) < 0)
                return answer;
        }
        throw new UsageException(missing);
    }

    /// <summary>One of a list, by its number.</summary>
    public T Choose<T>(string question, IReadOnlyList<T> among, Func<T, string> say, string missing)
    {
        if (!terminal.CanAsk)
            throw new UsageException(missing);
        for (var i = 0; i < among.Count; i++)
            terminal.Error.WriteLine($"  {i + 1, 2}  {say(among[i])}");
        for (var i = 0; i < Patience; i++)
        {
            if (int.TryParse(Ask(question, null, missing), out var number) && number >= 1 && number <= among.Count)
                return among[number - 1];
            terminal.Error.WriteLine($"Un numéro de 1 à {among.Count}.");
        }
        throw new UsageException(missing);
    }
}
