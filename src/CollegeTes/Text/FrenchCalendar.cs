namespace CollegeTes.Text;

/// <summary>The French words of dates. The only place that holds them, so that labels in other languages can take their place.</summary>
public static class FrenchCalendar
{
    private static readonly string[] Months =
    [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ];

    private static readonly string[] ShortMonths =
    [
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juill.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ];

    /// <summary>The name of a month, from 1.</summary>
    public static string Month(int month) => Months[month - 1];

    /// <summary>The abbreviated name of a month, from 1, as the Imprimerie nationale abbreviates it.</summary>
    public static string ShortMonth(int month) => ShortMonths[month - 1];

    /// <summary>The day of a month: <c>1er</c>, then plain numbers.</summary>
    public static string Day(int day) => day == 1 ? "1er" : FrenchFormat.Number(day);
}
