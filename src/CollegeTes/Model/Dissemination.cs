using CollegeTes.Text;

namespace CollegeTes.Model;

/// <summary>Who speaks for a collection, and to whom one answers (<c>diffusion:</c>).</summary>
/// <param name="Sender">Address that its letters are sent from.</param>
/// <param name="ReplyTo">Address that answers go to.</param>
/// <param name="Unsubscription">Page where one stops receiving letters.</param>
/// <param name="Press">Whom journalists may ask.</param>
public sealed record Dissemination(Located<string>? Sender, Located<string>? ReplyTo, Located<string>? Unsubscription, PressContact? Press)
{
    /// <summary>Of a collection that says nothing of it.</summary>
    public static readonly Dissemination None = new(null, null, null, null);
}

/// <summary>A desk, never a person: what is handed to journalists goes far.</summary>
/// <param name="About">What the organisation is, in a few sentences.</param>
public sealed record PressContact(string? Role, string? Organisation, Located<string>? Email, string? About);
