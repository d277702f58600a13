using CollegeTes.Model;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollegeTes.Prose;

/// <summary>Writes an image of the workspace; its address and size are marks, known once its file was read.</summary>
internal sealed class ImageWriter(ProseSession session)
{
    public void Write(LinkInline image)
    {
        var place = session.SpanOf(image.UrlSpan.IsEmpty ? image.Span : image.UrlSpan);
        var target = LinkTarget.Of(image.Url ?? "", session.File.Path);
        var alternative = PlainText(image, session.Context);
        foreach (var figure in ((MarkdownObject)image).Descendants<FigureInline>())
            session.AddFigureInWords(figure, "la description d'une image");
        if (target.Kind != LinkKind.Workspace)
        {
            var hasSpace = image.Url?.Contains(' ', StringComparison.Ordinal) == true;
            session.Bag.Add(
                ProseDiagnostics.UnsafeLink.At(
                    place,
                    hasSpace
                        ? $"« {image.Url} » contient une espace"
                        : "une image vient d'un fichier de la collection, par un chemin relatif",
                    hasSpace
                        ? "Renommez le fichier sans espace, et écrivez son nouveau nom."
                        : "Copiez l'image dans medias/ et écrivez ![description](../medias/image.jpg)."
                )
            );
            return;
        }
        session.AddImage(new ProseImage(target.Path, alternative, image.Title, place));
        var to = session.Output;
        // Around it stand the lighter forms that the page may offer of it, if there are any.
        Mark(to, 'p', target.Path);
        to.Raw("<img "u8);
        Mark(to, 'i', target.Path);
        to.Raw(" alt=\""u8);
        to.Text(Text.FrenchTypography.Apply(alternative, session.Context.Typography));
        to.Raw("\">"u8);
        Mark(to, 'q', target.Path);
    }

    /// <summary>
    /// The caption of an image that stands alone: its title, and whoever is to be credited for it, which is known once its file was read.
    /// </summary>
    public void WriteCaption(LinkInline image)
    {
        var to = session.Output;
        var target = LinkTarget.Of(image.Url ?? "", session.File.Path);
        var path = target.Kind == LinkKind.Workspace ? target.Path : null;
        if (string.IsNullOrEmpty(image.Title))
        {
            if (path is not null)
                Mark(to, 'f', path);
            return;
        }
        to.Raw("<figcaption>"u8);
        to.Prose(Text.FrenchTypography.Apply(CharacterReferences.Shown(image.Title), session.Context.Typography));
        if (path is not null)
            Mark(to, 'c', path);
        to.Raw("</figcaption>"u8);
    }

    private static void Mark(Utf8Builder to, char kind, string path)
    {
        to.Raw([0x01, (byte)kind, (byte)':']);
        to.Text(path);
        to.Raw([0x02]);
    }

    /// <summary>The words of inlines; with the typed facts that they cite when their document is given.</summary>
    internal static string PlainText(ContainerInline container, ProseContext? context = null)
    {
        var text = new System.Text.StringBuilder();
        Append(container, context, text);
        return text.ToString();
    }

    private static void Append(ContainerInline container, ProseContext? context, System.Text.StringBuilder text)
    {
        foreach (var inline in container)
        {
            switch (inline)
            {
                case FigureInline figure when context?.FindFigure(figure.Id) is { } fact:
                    FigureText.Append(text, fact);
                    break;
                case ContainerInline inner:
                    Append(inner, context, text);
                    break;
                default:
                    text.Append(
                        inline switch
                        {
                            AutolinkInline address => address.Url,
                            AddressInline address => address.Shown,
                            LiteralInline literal => literal.Content.ToString(),
                            CodeInline code => code.Content,
                            LineBreakInline => " ",
                            HtmlEntityInline entity => CharacterReferences.Text(entity),
                            _ => "",
                        }
                    );
                    break;
            }
        }
    }
}
