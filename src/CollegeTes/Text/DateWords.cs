namespace CollegeTes.Text;

/// <summary>Dates inside a French sentence, whatever they are known to.</summary>
public static class DateWords
{
    /// <summary><c>le 15 mai 2024</c>, <c>en mai 2024</c>, <c>en 2024</c>.</summary>
    public static string On(PartialDate date) => (date.Day is null ? "en " : "le ") + date.ToFrench();

    /// <summary>The same for a date that may be missing.</summary>
    public static string? When(PartialDate? date) => date is { } known ? On(known) : null;

    /// <summary><c>du 15 mai 2024</c>, <c>de mai 2024</c>, <c>d'avril 2024</c>, <c>de 2024</c>.</summary>
    public static string Of(PartialDate date)
    {
        var words = date.ToFrench();
        return (
                date.Day is not null ? "du "
                : words[0] is 'a' or 'o' ? "d'"
                : "de "
            ) + words;
    }

    /// <summary><c>jusqu'au 15 mai 2024</c>, <c>jusqu'en mai 2024</c>.</summary>
    public static string Until(PartialDate date) => (date.Day is null ? "jusqu'en " : "jusqu'au ") + date.ToFrench();
}
