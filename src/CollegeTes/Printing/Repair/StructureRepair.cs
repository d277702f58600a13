using System.Globalization;
using CollegeTes.Printing.Pdf;

namespace CollegeTes.Printing.Repair;

/// <summary>
/// What the browser leaves wrong in the structure: wrappers that mean nothing, lists without bodies, note links and items that lost
/// their type, figures without an alternative, types that PDF 1.7 does not know, identifiers that change from run to run.
/// </summary>
internal static class StructureRepair
{
    // Types that hold blocks, and no text of their own.
    private static readonly HashSet<string> Grouping = new(StringComparer.Ordinal)
    {
        "Document",
        "Part",
        "Art",
        "Sect",
        "Div",
        "Aside",
        "BlockQuote",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.Ordinal)
    {
        "NonStruct",
        "Link",
        "Span",
        "Strong",
        "Em",
        "Code",
        "Quote",
        "Lbl",
    };

    // Types that PDF 1.7 does not know, and the nearest it does.
    private static readonly (string Type, string Standard)[] Roles =
    [
        ("Aside", "Sect"),
        ("Strong", "Span"),
        ("Em", "Span"),
        ("FENote", "Note"),
        ("Title", "H1"),
    ];

    /// <param name="tree">What the browser made.</param>
    /// <param name="numbers">Numbers of notes that lead back to nothing.</param>
    public static void Run(StructureTree tree, IReadOnlySet<StructureElement> numbers)
    {
        foreach (var root in tree.Roots)
        {
            Retype(tree, root, numbers);
            Fold(tree, root);
        }
        foreach (var item in tree.Elements.Where(e => e.Type == "LI").ToList())
            GiveBody(tree, item);
        Renumber(tree);
        tree.Dictionary["RoleMap"] = new PdfDictionary();
        foreach (var (type, standard) in Roles.Where(r => tree.Elements.Any(e => e.Type == r.Type)))
            ((PdfDictionary)tree.Dictionary["RoleMap"]!)[type] = new PdfName(standard);
    }

    private static void Retype(StructureTree tree, StructureElement root, IReadOnlySet<StructureElement> numbers)
    {
        // A note call and its way back lose their type, but keep their annotation.
        var links = root.SelfAndDescendants().Where(e => e.Type == "NonStruct" && e.Kids.Any(k => k is AnnotationKid)).ToHashSet();
        var notes = links.Concat(numbers).ToHashSet();
        foreach (var element in root.SelfAndDescendants().ToList())
        {
            if (links.Contains(element))
                element.Type = "Link";
            // Without an alternative a figure is only what it groups.
            if (element.Type == "Figure" && element.Dictionary["Alt"] is null)
                element.Type = "Div";
            if (element.Type == "L")
            {
                foreach (var item in element.Elements.Where(e => e.Type == "NonStruct"))
                    item.Type = "LI";
                Number(element, notes);
            }
            if (element.Type == "LI")
                Label(tree, element, notes);
        }
    }

    // A list of notes counts them in the calls that they answer; one of terms has no bullets, though the browser believes so.
    private static void Number(StructureElement list, HashSet<StructureElement> notes)
    {
        if (list.Elements.Any(item => item.Kids.Find(k => k is ElementKid) is ElementKid head && notes.Contains(head.Element)))
            list.Dictionary["A"] = new PdfDictionary { ["O"] = new PdfName("List"), ["ListNumbering"] = new PdfName("Decimal") };
        else if (!list.Elements.Any(item => item.Elements.Any(e => e.Type == "Lbl")))
            list.Dictionary["A"] = null;
    }

    // What stands apart at the head of an item is its label: the term of a definition, the date of a step, the number of a note. Only the
    // item's own
    // rules and grounds are painted before it.
    private static void Label(StructureTree tree, StructureElement item, HashSet<StructureElement> notes)
    {
        var place = item.Kids.FindIndex(k => k is ElementKid);
        if (place < 0 || place == item.Kids.Count - 1)
            return;
        var head = ((ElementKid)item.Kids[place]).Element;
        if (!notes.Contains(head) && (head.Type != "NonStruct" || head.Kids.Any(k => k is ContentKid) || HoldsBlocks(head)))
            return;
        var label = notes.Contains(head) ? tree.Make("Lbl", [item.Kids[place]]) : head;
        label.Type = "Lbl";
        item.Kids.RemoveAt(place);
        item.Kids.Insert(0, new ElementKid(label));
    }

    // A wrapper that means nothing gives way to what it holds; text that would then stand among blocks becomes a paragraph.
    private static void Fold(StructureTree tree, StructureElement element)
    {
        foreach (var inner in element.Elements)
            Fold(tree, inner);
        var kids = new List<StructureKid>();
        foreach (var kid in element.Kids)
        {
            if (kid is not ElementKid { Element: var inner })
                kids.Add(kid);
            else if (inner.Type != "NonStruct")
                kids.Add(kid);
            else if (Grouping.Contains(element.Type) && inner.Kids.Count > 0 && !HoldsBlocks(inner))
                kids.Add(new ElementKid(tree.Make("P", inner.Kids)));
            else
                kids.AddRange(inner.Kids);
        }
        kids.RemoveAll(k => k is ElementKid { Element: { Kids.Count: 0, Type: not ("TD" or "TH") } });
        element.Kids = Grouping.Contains(element.Type) ? WithParagraphs(tree, kids) : kids;
    }

    private static List<StructureKid> WithParagraphs(StructureTree tree, List<StructureKid> kids)
    {
        var result = new List<StructureKid>();
        var loose = new List<StructureKid>();
        foreach (var kid in kids.Append(null))
        {
            if (kid is not null && (kid is not ElementKid { Element: var inner } || Inline.Contains(inner.Type)))
            {
                loose.Add(kid);
                continue;
            }
            if (loose.Count > 0)
                result.Add(new ElementKid(tree.Make("P", loose)));
            loose.Clear();
            if (kid is not null)
                result.Add(kid);
        }
        return result;
    }

    private static bool HoldsBlocks(StructureElement element) => element.Elements.Any(e => !Inline.Contains(e.Type) || HoldsBlocks(e));

    private static void GiveBody(StructureTree tree, StructureElement item)
    {
        if (item.Elements.Any(e => e.Type == "LBody"))
            return;
        var label = item.Kids is [ElementKid { Element.Type: "Lbl" }, ..] ? item.Kids[..1] : [];
        var rest = item.Kids[label.Count..];
        item.Kids = [.. label, new ElementKid(tree.Make("LBody", rest))];
    }

    // The browser counts on from page to page: the same document would have other identifiers in another run.
    private static void Renumber(StructureTree tree)
    {
        var names = new Dictionary<string, PdfString>(StringComparer.Ordinal);
        var index = new PdfArray([]);
        foreach (var element in tree.Elements)
        {
            if (element.Dictionary["ID"] is not PdfString id)
                continue;
            var name = PdfString.Of("c" + names.Count.ToString("D5", CultureInfo.InvariantCulture));
            names[id.Text] = name;
            element.Dictionary["ID"] = name;
            index.Items.Add(name);
            index.Items.Add(element.Reference);
        }
        foreach (var element in tree.Elements)
            Rename(element.Dictionary["A"], names);
        tree.Dictionary["IDTree"] = index.Items.Count == 0 ? null : new PdfDictionary { ["Names"] = index };
    }

    private static void Rename(PdfValue? attributes, Dictionary<string, PdfString> names)
    {
        if (attributes is PdfArray array)
        {
            for (var i = 0; i < array.Items.Count; i++)
            {
                if (array.Items[i] is PdfString id && names.TryGetValue(id.Text, out var name))
                    array.Items[i] = name;
                else
                    Rename(array.Items[i], names);
            }
        }
        else if (attributes is PdfDictionary dictionary)
        {
            foreach (var value in dictionary.Entries.Values.ToList())
                Rename(value, names);
        }
    }
}
