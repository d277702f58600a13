using CollegeTes.Content;
using CollegeTes.Model;
using CollegeTes.Text;

namespace CollegeTes.Building;

/// <summary>
/// One mark for each thing that a publication shows and that may have to leave it: texts, and what is of a person in them, as it was said,
/// photographed or recorded. A mark of the last publication that is not among those of today tells that something was withdrawn. They stand
/// in
/// a public file: short hashes of what the publication itself shows, never of a consent.
/// </summary>
internal static class ShownMarks
{
    private const int Digits = 16;

    /// <summary>The marks of what may be published, sorted.</summary>
    public static IReadOnlyList<string> Of(Library library, Workspace workspace, bool withDrafts)
    {
        var marks = new Collector(workspace);
        if (withDrafts)
            marks.Add("brouillons");
        if (library.Collection.Organisation.Logo is { } logo)
            marks.AddFile(library.Collection.Path, logo.Value);
        foreach (var territory in library.Territories)
            Add(marks, territory);
        foreach (var subject in library.Booklets.Concat(library.Others))
        {
            marks.Add(subject.Path);
            marks.AddImages(subject.Path, subject.Text);
        }
        foreach (var podcast in library.Podcasts)
            Add(marks, podcast);
        foreach (var film in library.Films)
            Add(marks, film);
        return marks.ToList();
    }

    private static void Add(Collector marks, Territory territory)
    {
        marks.Add(territory.Path);
        marks.AddImages(territory.Path, territory.Description);
        marks.AddMedia(territory.Path, territory.Media, territory.Consents);
        marks.AddContacts(territory.Path, territory.Contacts, territory.Consents);
        foreach (var experience in territory.Experiences)
        {
            marks.Add(experience.Path);
            marks.AddImages(experience.Path, experience.Body);
            marks.AddMedia(experience.Path, experience.Media, territory.Consents);
            marks.AddContacts(experience.Path, experience.Contacts, territory.Consents);
            foreach (var quotation in experience.Quotations)
                marks.AddAllowed(
                    quotation.Consent,
                    territory.Consents,
                    experience.Path,
                    quotation.Text.Value,
                    quotation.Author,
                    quotation.Role
                );
            foreach (var evidence in experience.Observations.SelectMany(o => o.Evidence).Where(e => e.Consent is not null))
                marks.AddAllowed(evidence.Consent, territory.Consents, experience.Path, evidence.Text.Value.ToString());
            foreach (var name in experience.Authors.Concat(experience.Reviewers))
                marks.Add(experience.Path, name);
            if (experience.CriticalView is { } view)
                marks.Add(experience.Path, view.Author, view.Text.Value);
            if (experience.Capsule is not { IsBroken: false } capsule)
                continue;
            marks.Add(capsule.Path);
            marks.AddFile(capsule.Path, capsule.CaptionFile?.Value);
            if (capsule.Narration is { File.Value: var narration })
                marks.AddAllowed(capsule.Consent, territory.Consents, capsule.Path, narration, marks.DigestOf(narration));
        }
    }

    private static void Add(Collector marks, Podcast podcast)
    {
        marks.Add(podcast.Path);
        marks.AddFile(podcast.Path, podcast.Image?.Value);
        marks.AddPeople(podcast.Path, podcast.People, podcast.Consents);
        foreach (var episode in podcast.Episodes)
        {
            marks.Add(episode.Path);
            marks.AddImages(episode.Path, episode.Body);
            marks.AddPeople(episode.Path, episode.People, podcast.Consents);
            marks.AddFile(episode.Path, episode.Audio?.File.Value);
            marks.AddFile(episode.Path, episode.LightAudio?.File.Value);
            marks.AddFile(episode.Path, episode.TranscriptFile?.Value);
            marks.AddFile(episode.Path, episode.Image?.Value);
            foreach (var chapter in episode.Chapters)
                marks.AddFile(episode.Path, chapter.Image?.Value);
        }
    }

    private static void Add(Collector marks, Film film)
    {
        marks.Add(film.Path);
        marks.AddImages(film.Path, film.Body);
        marks.AddPeople(film.Path, film.People, film.Consents);
        marks.AddFile(film.Path, film.File?.File.Value);
        marks.AddFile(film.Path, film.CaptionFile?.Value);
        marks.AddFile(film.Path, film.TranscriptFile?.Value);
        marks.AddMedia(film.Path, film.Poster is { } poster ? [poster] : [], film.Consents);
    }

    private sealed class Collector(Workspace workspace)
    {
        private readonly SortedSet<string> _marks = new(StringComparer.Ordinal);

        public IReadOnlyList<string> ToList() => [.. _marks];

        public void Add(params IEnumerable<string?> parts) => _marks.Add(JointDigest.Of(parts.Select(p => p ?? ""))[..Digits]);

        public string DigestOf(string file) => workspace.Digests.TryGetValue(file, out var digest) ? Convert.ToHexStringLower(digest) : "";

        // Another photograph of one name is another photograph: a face may be hidden in it.
        public void AddFile(string subject, string? file)
        {
            if (file is not null)
                Add(subject, file, DigestOf(file));
        }

        public void AddImages(string subject, Model.Prose text)
        {
            foreach (var image in text.Images)
                Add(subject, image.File, DigestOf(image.File), image.Alternative, image.Caption);
        }

        public void AddMedia(string subject, IReadOnlyList<Media> media, IReadOnlyList<Consent> consents)
        {
            foreach (var m in media)
                AddAllowed(m.Consent, consents, subject, m.File.Value, DigestOf(m.File.Value), m.Alternative?.Value, m.Caption, m.Credit);
        }

        public void AddContacts(string subject, IReadOnlyList<Contact> contacts, IReadOnlyList<Consent> consents)
        {
            foreach (var contact in contacts)
                AddAllowed(
                    contact.Consent,
                    consents,
                    subject,
                    contact.Role,
                    contact.Organisation,
                    contact.Email?.Value,
                    contact.Name?.Value
                );
        }

        public void AddPeople(string subject, IReadOnlyList<Person> people, IReadOnlyList<Consent> consents)
        {
            foreach (var person in people)
                AddAllowed(person.Consent, consents, subject, person.Name.Value, person.Role, person.Url?.Value);
        }

        // Once for each support that the person allowed, so that one taken away is seen.
        public void AddAllowed(Located<string>? reference, IReadOnlyList<Consent> consents, params IReadOnlyList<string?> parts)
        {
            if (reference is not { } id)
            {
                Add(parts);
                return;
            }
            foreach (var consent in consents.Where(c => c.Id.Value == id.Value))
            {
                foreach (var support in consent.Media.DefaultIfEmpty("*"))
                    Add(parts.Append(support));
            }
        }
    }
}
