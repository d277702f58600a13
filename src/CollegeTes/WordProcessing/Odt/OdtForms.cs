using CollegeTes.WordProcessing.Package;

namespace CollegeTes.WordProcessing.Odt;

/// <summary>What the controls of forms show: a box and its words, the text that was typed, the line that was chosen.</summary>
internal sealed class OdtForms
{
    private readonly Dictionary<string, XmlNode> _controls = new(StringComparer.Ordinal);

    public OdtForms(XmlNode body)
    {
        foreach (var control in body.All("office:forms").SelectMany(f => f.Descendants()))
        {
            if ((control["xml:id"] ?? control["form:id"]) is { } id)
                _controls.TryAdd(id, control);
        }
    }

    /// <summary>The text of a control; empty for one that shows none.</summary>
    public string Text(string? id)
    {
        if (id is null || !_controls.TryGetValue(id, out var control))
            return "";
        var label = control["form:label"] ?? "";
        return control.Name switch
        {
            "form:checkbox" => ((control["form:current-state"] ?? control["form:state"]) == "checked" ? "☑ " : "☐ ") + label,
            "form:radio" => ((control["form:current-selected"] ?? control["form:selected"]) == "true" ? "☑ " : "☐ ") + label,
            "form:listbox" => string.Join(
                ", ",
                control
                    .All("form:option")
                    .Where(o => (o["form:current-selected"] ?? o["form:selected"]) == "true")
                    .Select(o => o["form:label"])
            ),
            "form:password" or "form:hidden" => "",
            _ => (
                control["form:current-value"] ?? control["form:value"] ?? string.Join(" ", control.All("text:p").Select(p => p.InnerText()))
            )
                is { Length: > 0 } typed
                ? typed
                : label,
        };
    }

    /// <summary>A field of a form that comes from Word: its box; null for one whose text follows.</summary>
    public static string? Mark(XmlNode mark)
    {
        if ((mark["field:type"] ?? "").EndsWith("FORMCHECKBOX", StringComparison.Ordinal))
            return mark.All("field:param")
                .Any(p =>
                    (p["field:name"] ?? "").EndsWith("Checkbox_Checked", StringComparison.Ordinal) && p["field:value"] is "true" or "1"
                )
                ? "☑"
                : "☐";
        if (!(mark["field:type"] ?? "").EndsWith("FORMDROPDOWN", StringComparison.Ordinal))
            return null;
        var entries = mark.All("field:param")
            .Where(p => (p["field:name"] ?? "").EndsWith("DropDown_ListEntry", StringComparison.Ordinal))
            .Select(p => p["field:value"])
            .ToList();
        var chosen = mark.All("field:param")
            .FirstOrDefault(p => (p["field:name"] ?? "").EndsWith("DropDown_Result", StringComparison.Ordinal))
            ?["field:value"];
        return int.TryParse(chosen, out var at) && at >= 0 && at < entries.Count ? entries[at] : null;
    }
}
