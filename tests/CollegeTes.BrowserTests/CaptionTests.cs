using System.Text;
using CollegeTes.Tests.Content.MediaFiles;

namespace CollegeTes.BrowserTests;

/// <summary>
/// The cases by which captions are read, before a reader that owes us nothing: the browser finds in each file the cues that we say.
/// </summary>
public sealed class CaptionTests(Publication publication)
{
    [Fact]
    public async Task The_browser_reads_the_cues_of_each_case()
    {
        var page = await (await publication.Browser.NewContextAsync()).NewPageAsync();
        await page.SetContentAsync("<video></video>");
        var wrong = new List<string>();
        foreach (var (name, file, cues) in WebVttCases.All)
        {
            var read = await page.EvaluateAsync<string[]>(
                """
                async (file) => {
                    const track = document.createElement('track');
                    const done = new Promise(resolve => { track.onload = resolve; track.onerror = resolve; });
                    track.src = 'data:text/vtt;charset=utf-8;base64,' + file;
                    document.querySelector('video').append(track);
                    track.track.mode = 'hidden';
                    await done;
                    const lines = cue => cue.getCueAsHTML().textContent.split('\n').map(l => l.trim()).filter(l => l).join('/');
                    const read = [...track.track.cues ?? []].map(cue => `${cue.startTime}-${cue.endTime} ${lines(cue)}`);
                    track.remove();
                    return read;
                }
                """,
                Convert.ToBase64String(Encoding.UTF8.GetBytes(file))
            );
            if (!read.SequenceEqual(cues))
                wrong.Add($"{name} : {string.Join(" | ", read)}");
        }
        CollegeTes.Tests.Findings.None(wrong);
    }
}
