using CollegeTes.Diagnostics;

namespace CollegeTes.Reporting;

/// <summary>Colours of the terminal, when they are wanted. Nothing else in the program writes an escape sequence.</summary>
internal readonly record struct Ansi(bool Enabled)
{
    public string Bold(string text) => Paint("1", text);

    public string Faint(string text) => Paint("2", text);

    public string Severity(Severity severity, string text) =>
        Paint(
            severity switch
            {
                Diagnostics.Severity.Error => "1;31",
                Diagnostics.Severity.Warning => "1;33",
                Diagnostics.Severity.Notice => "1;36",
                _ => "1",
            },
            text
        );

    private string Paint(string code, string text) => Enabled ? $"\u001b[{code}m{text}\u001b[0m" : text;
}
