namespace CollegeTes.Preview;

/// <summary>What a browser is told that a published file is, by its extension.</summary>
internal static class MediaTypes
{
    public static string Of(string path) =>
        Path.GetExtension(path) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".txt" => "text/plain; charset=utf-8",
            ".json" => "application/json",
            ".csv" => "text/csv; charset=utf-8",
            ".bib" => "application/x-bibtex; charset=utf-8",
            ".ris" => "application/x-research-info-systems; charset=utf-8",
            ".xml" => "application/xml",
            ".srt" => "application/x-subrip; charset=utf-8",
            ".vtt" => "text/vtt; charset=utf-8",
            ".woff2" => "font/woff2",
            ".svg" => "image/svg+xml",
            ".png" => "image/png",
            ".jpg" or ".jpeg" => "image/jpeg",
            ".webp" => "image/webp",
            ".avif" => "image/avif",
            ".mp3" => "audio/mpeg",
            ".m4a" => "audio/mp4",
            ".ogg" or ".oga" or ".opus" => "audio/ogg",
            ".wav" => "audio/wav",
            ".mp4" => "video/mp4",
            ".webm" => "video/webm",
            _ => "application/octet-stream",
        };
}
