using CollegeTes.Text;

namespace CollegeTes.Templating;

/// <summary>What kind of value a name of a template holds.</summary>
public enum MemberKind
{
    Text,
    Html,
    Words,
    Number,
    Flag,
    Labels,
    View,
}

/// <summary>
/// What a name of a template holds, as its author is told it: a closed set, so that every name says its own. The values of C# that each
/// stands for are those of <see cref="MemberType{TValue}"/>, which the compiler checks.
/// </summary>
public abstract class MemberType
{
    /// <summary>A text, escaped when it is written.</summary>
    public static readonly MemberType<string> Text = new(MemberKind.Text);

    public static readonly MemberType<string?> TextOrNothing = new(MemberKind.Text) { MayBeNothing = true };

    /// <summary>Texts, in order.</summary>
    public static readonly MemberType<TextList> Texts = new(MemberKind.Text) { IsList = true };

    /// <summary>Markup of ours, written as it is.</summary>
    public static readonly MemberType<Html> Html = new(MemberKind.Html);

    public static readonly MemberType<Html?> HtmlOrNothing = new(MemberKind.Html) { MayBeNothing = true };

    /// <summary>What functions take and give as it is: a text or markup.</summary>
    public static readonly MemberType<object> Words = new(MemberKind.Words);

    /// <summary>A whole number.</summary>
    public static readonly MemberType<int> Whole = new(MemberKind.Number);

    public static readonly MemberType<int?> WholeOrNothing = new(MemberKind.Number) { MayBeNothing = true };

    /// <summary>A whole number that may be large: bytes, seconds.</summary>
    public static readonly MemberType<long> Large = new(MemberKind.Number);

    /// <summary>A number with decimals.</summary>
    public static readonly MemberType<double> Real = new(MemberKind.Number);

    public static readonly MemberType<double?> RealOrNothing = new(MemberKind.Number) { MayBeNothing = true };

    public static readonly MemberType<bool> Flag = new(MemberKind.Flag);

    public static readonly MemberType<bool?> FlagOrNothing = new(MemberKind.Flag) { MayBeNothing = true };

    /// <summary>The words of the templates in the language of the page.</summary>
    public static readonly MemberType<object> Labels = new(MemberKind.Labels);

    private protected MemberType(MemberKind kind) => Kind = kind;

    public MemberKind Kind { get; }

    public bool IsList { get; init; }

    /// <summary>True when a template may find nothing there, and must ask before it reads on.</summary>
    public bool MayBeNothing { get; init; }

    /// <summary>The view it shows, or whose list it holds; null for the kinds that are none.</summary>
    public ViewType? View => Shown?.Invoke();

    // Views show each other in circles, and are made one after the other.
    private protected Func<ViewType>? Shown { get; init; }

    /// <summary>Another view.</summary>
    /// <param name="of">Gives the view once all of them are made.</param>
    public static MemberType<View<T>> ViewOf<T, TScope>(Func<ViewType<T, TScope>> of) => new(MemberKind.View) { Shown = of };

    /// <inheritdoc cref="ViewOf"/>
    public static MemberType<View<T>?> ViewOrNothing<T, TScope>(Func<ViewType<T, TScope>> of) =>
        new(MemberKind.View) { Shown = of, MayBeNothing = true };

    /// <summary>A list of views, which may be empty and is never missing.</summary>
    /// <inheritdoc cref="ViewOf"/>
    public static MemberType<ViewList<T>> ListOf<T, TScope>(Func<ViewType<T, TScope>> of) =>
        new(MemberKind.View) { Shown = of, IsList = true };

    /// <summary>As the author of a template is told it, in French: <c>texte ou rien</c>, <c>liste (étape)</c>.</summary>
    public override string ToString()
    {
        var one = Kind switch
        {
            MemberKind.Text => "texte",
            MemberKind.Html => "html",
            MemberKind.Words => "texte ou html",
            MemberKind.Number => "nombre",
            MemberKind.Flag => "oui/non",
            MemberKind.Labels => "libellés",
            _ => View!.Name,
        };
        return (IsList ? $"liste ({one})" : one) + (MayBeNothing ? " ou rien" : "");
    }
}

/// <summary>A kind of value, and the type of C# that a view gives for it: the compiler compares the two.</summary>
public sealed class MemberType<TValue> : MemberType
{
    internal MemberType(MemberKind kind)
        : base(kind) { }
}
