namespace CollegeTes.Model;

/// <summary>What only listening tells of a sound.</summary>
/// <param name="Loudness">Integrated loudness in LUFS (EBU R 128), as measured on the file itself.</param>
/// <param name="TruePeak">Highest true peak, in dBTP.</param>
/// <param name="SilenceAtStart">Seconds under −50 dB at the beginning.</param>
/// <param name="SilenceAtEnd">Seconds under −50 dB at the end.</param>
public sealed record SoundMeasures(decimal Loudness, decimal TruePeak, decimal SilenceAtStart, decimal SilenceAtEnd);
