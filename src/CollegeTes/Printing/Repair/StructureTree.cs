using System.Globalization;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>What a structure element holds: an element, a piece of a page's content, or an annotation.</summary>
internal abstract record StructureKid;

/// <summary>An element inside another.</summary>
internal sealed record ElementKid(StructureElement Element) : StructureKid;

/// <summary>The marked content of a page, by its number on that page.</summary>
internal sealed record ContentKid(int Page, int Mark) : StructureKid;

/// <summary>An annotation (a link), by the number of its object.</summary>
internal sealed record AnnotationKid(int Page, int Number) : StructureKid;

/// <summary>One element of the structure; its other keys (alternative text, attributes, identifier) stay in its dictionary.</summary>
internal sealed class StructureElement(PdfReference reference, PdfDictionary dictionary)
{
    public PdfReference Reference { get; } = reference;

    public PdfDictionary Dictionary { get; } = dictionary;

    /// <summary>Standard type: <c>P</c>, <c>H2</c>, <c>Link</c>, …</summary>
    public string Type
    {
        get => Dictionary.Name("S") ?? "NonStruct";
        set => Dictionary["S"] = new PdfName(value);
    }

    public List<StructureKid> Kids { get; set; } = [];

    /// <summary>The elements directly inside.</summary>
    public IEnumerable<StructureElement> Elements => Kids.OfType<ElementKid>().Select(k => k.Element);

    /// <summary>The element and all those inside it, in reading order.</summary>
    public IEnumerable<StructureElement> SelfAndDescendants()
    {
        var waiting = new Stack<StructureElement>([this]);
        while (waiting.TryPop(out var element))
        {
            yield return element;
            foreach (var inner in element.Elements.Reverse())
                waiting.Push(inner);
        }
    }
}

/// <summary>
/// The structure of a tagged PDF as a tree that can be changed (ISO 32000-1, 14.7); <see cref="Save"/> writes it back with its indexes.
/// </summary>
internal sealed class StructureTree
{
    private readonly PdfFile _file;
    private readonly PdfDictionary _root;

    private StructureTree(PdfFile file, PdfDictionary root)
    {
        _file = file;
        _root = root;
        Roots = [.. file.Items(root["K"]).OfType<PdfReference>().Select(r => Load(r, 0))];
    }

    /// <summary>The outermost elements, most often one <c>Document</c>.</summary>
    public IReadOnlyList<StructureElement> Roots { get; }

    /// <summary>The root's own dictionary.</summary>
    public PdfDictionary Dictionary => _root;

    /// <summary>All elements, in reading order.</summary>
    public IEnumerable<StructureElement> Elements => Roots.SelectMany(r => r.SelfAndDescendants());

    /// <exception cref="InvalidDataException">The PDF is not tagged.</exception>
    public static StructureTree Load(PdfFile file) =>
        new(file, file.Dictionary(file.Catalog["StructTreeRoot"]) ?? throw new InvalidDataException("PDF sans structure"));

    /// <summary>A new element, to be put somewhere.</summary>
    public StructureElement Make(string type, IEnumerable<StructureKid> kids)
    {
        var dictionary = new PdfDictionary { ["Type"] = new PdfName("StructElem"), ["S"] = new PdfName(type) };
        return new StructureElement(_file.Add(dictionary), dictionary) { Kids = [.. kids] };
    }

    /// <summary>Writes the tree and the index from content to elements.</summary>
    public void Save()
    {
        var owners = new SortedDictionary<int, PdfValue>();
        var pages = _file.Pages();
        foreach (var root in Roots)
            Save(root, _file.Catalog["StructTreeRoot"]!, owners);
        var numbers = new PdfArray([]);
        foreach (var (key, owner) in owners)
        {
            numbers.Items.Add(new PdfToken(key));
            numbers.Items.Add(owner is PdfArray ? _file.Add(owner) : owner);
        }
        _root["ParentTree"] = _file.Add(new PdfDictionary { ["Nums"] = numbers });
        _root["ParentTreeNextKey"] = new PdfToken(owners.Count == 0 ? 0 : owners.Keys.Last() + 1);
        _root["K"] = new PdfArray(Roots.Select(r => r.Reference));
    }

    private StructureElement Load(PdfReference reference, int page)
    {
        var dictionary = _file.Dictionary(reference) ?? throw new InvalidDataException("élément de structure absent");
        page = (dictionary["Pg"] as PdfReference)?.Number ?? page;
        var element = new StructureElement(reference, dictionary);
        foreach (var kid in _file.Items(dictionary["K"]))
        {
            if (kid is PdfToken mark)
                element.Kids.Add(new ContentKid(page, (int)mark.Number));
            else if (_file.Dictionary(kid) is { } inner)
                element.Kids.Add(LoadKid(kid, inner, (inner["Pg"] as PdfReference)?.Number ?? page));
        }
        return element;
    }

    private StructureKid LoadKid(PdfValue kid, PdfDictionary inner, int page) =>
        inner.Name("Type") switch
        {
            "MCR" => new ContentKid(page, (int)((PdfToken)inner["MCID"]!).Number),
            "OBJR" => new AnnotationKid(page, ((PdfReference)inner["Obj"]!).Number),
            _ => new ElementKid(Load((PdfReference)kid, page)),
        };

    private void Save(StructureElement element, PdfValue parent, SortedDictionary<int, PdfValue> owners)
    {
        var page = element.Kids.OfType<ContentKid>().FirstOrDefault()?.Page;
        element.Dictionary["P"] = parent;
        element.Dictionary["Pg"] = page is { } number ? new PdfReference(number) : null;
        element.Dictionary["K"] =
            element.Kids.Count == 0 ? null
            : element.Kids.Count == 1 ? SaveKid(element, element.Kids[0], page, owners)
            : new PdfArray(element.Kids.Select(k => SaveKid(element, k, page, owners)));
    }

    private PdfValue SaveKid(StructureElement element, StructureKid kid, int? page, SortedDictionary<int, PdfValue> owners)
    {
        switch (kid)
        {
            case ElementKid { Element: var inner }:
                Save(inner, element.Reference, owners);
                return inner.Reference;
            case ContentKid content:
                var mark = new PdfToken(content.Mark.ToString(CultureInfo.InvariantCulture));
                Own(content, element.Reference, owners);
                return content.Page == page
                    ? mark
                    : new PdfDictionary
                    {
                        ["Type"] = new PdfName("MCR"),
                        ["Pg"] = new PdfReference(content.Page),
                        ["MCID"] = mark,
                    };
            case AnnotationKid annotation:
                if (_file.Dictionary(new PdfReference(annotation.Number))?["StructParent"] is PdfToken key)
                    owners[(int)key.Number] = element.Reference;
                return new PdfDictionary
                {
                    ["Type"] = new PdfName("OBJR"),
                    ["Obj"] = new PdfReference(annotation.Number),
                    ["Pg"] = new PdfReference(annotation.Page),
                };
            default:
                throw new InvalidOperationException(kid.ToString());
        }
    }

    private void Own(ContentKid content, PdfReference element, SortedDictionary<int, PdfValue> owners)
    {
        if (_file.Dictionary(new PdfReference(content.Page))?["StructParents"] is not PdfToken key)
            return;
        if (!owners.TryGetValue((int)key.Number, out var marks))
            owners[(int)key.Number] = marks = new PdfArray([]);
        var items = ((PdfArray)marks).Items;
        while (items.Count <= content.Mark)
            items.Add(new PdfToken("null"));
        items[content.Mark] = element;
    }
}
