using System.Text;
using CollegeTes.Model;
using CollegeTes.Planning;
using CollegeTes.Text;

namespace CollegeTes.Views;

/// <summary>The title of a write-up as pages that read several of them name it: thousands of times in a large collection.</summary>
internal static class StoryLink
{
    /// <summary>The title in its language, linked to the whole text, else to the sheet; text alone where neither is published.</summary>
    public static Html Of(Experience experience, RenderScope scope)
    {
        var html = new StringBuilder(200);
        Write(html, experience, RenderScope.Typeset(experience.Title.Value, experience.Language), scope);
        return Html.FromTrusted(html.ToString());
    }

    /// <param name="title">The same title, typography applied.</param>
    public static void Write(StringBuilder html, Experience experience, string title, RenderScope scope)
    {
        var link = scope.To(scope.Addresses.OfStory(experience) ?? scope.Addresses.OfPage(experience));
        var language = scope.LanguageOf(experience.Language)?.ToString();
        var element =
            link is not null ? "a"
            : language is not null ? "span"
            : null;
        if (element is not null)
            html.Append('<').Append(element);
        if (link is not null)
            html.Append(" href=\"").Append(Escaping.Quoted.Apply(link)).Append('"');
        if (element is not null)
            html.Append(language).Append('>');
        html.Append(Escaping.Markup.Apply(title));
        if (element is not null)
            html.Append("</").Append(element).Append('>');
    }
}
