#!/usr/bin/env bash
# Enregistre les épisodes : lit texte.txt avec une voix de synthèse, écrit episode.mp3 et transcription.vtt,
# puis reporte les débuts de chapitres dans episode.md. Avec les mêmes versions d'espeak-ng et de ffmpeg,
# deux passages donnent les mêmes octets.
#
#   enregistrer.sh [dossier d'épisode…]      sans argument : tous les épisodes rangés à côté de ce script
#
# texte.txt porte une phrase par ligne ; « # Titre » ouvre un chapitre ; « mot|son » fait dire « son » à la voix
# quand elle lit mal « mot », et n'écrit que « mot » dans la transcription.
# Il faut bash, espeak-ng, ffmpeg (avec ffprobe), awk et tes (ou son chemin dans TES).
set -euo pipefail
export LC_ALL=C                                  # awk compte alors les octets, quel que soit le poste

cadence=22050                                    # échantillons par seconde, mono, deux octets chacun
pause_phrase=$((cadence * 45 / 100))
pause_chapitre=$((cadence * 130 / 100))          # plus d'une seconde : un chapitre s'ouvre toujours dans un silence

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

silence() { head -c $((2 * $1)) /dev/zero >>"$tmp/son.raw"; position=$((position + $1)); }

# Une phrase : sa voix s'ajoute au son, ses bornes et son texte aux répliques.
dire() {
  local duree son
  son=$(awk '{ gsub(/[^ ]*\|/, ""); print }' <<<"$1")
  espeak-ng -b 1 -v fr -s 145 -p 42 -z -w "$tmp/phrase.wav" "$son"
  duree=$(ffprobe -v error -show_entries stream=duration_ts -of csv=p=0 "$tmp/phrase.wav")
  ffmpeg -nostdin -v error -i "$tmp/phrase.wav" -f s16le -ac 1 -ar $cadence - >>"$tmp/son.raw"
  printf '%d %d %s\n' $((position * 1000 / cadence)) $(((position + duree) * 1000 / cadence)) "$1" >>"$tmp/phrases"
  position=$((position + duree))
}

chapitre() {
  local seconde=0
  if ((position > 0)); then
    seconde=$(((position + cadence - 1) / cadence))
    silence $pause_chapitre
  else
    silence $pause_phrase
  fi
  printf '  - {debut: "%02d:%02d", titre: "%s"}\n' $((seconde / 60)) $((seconde % 60)) "$1" >>"$tmp/chapitres"
}

# Les phrases en répliques d'une ou deux lignes. La balise de voix compte vingt signes : quarante-cinq pour le texte
# tiennent toujours en soixante-cinq. Les espaces insécables évitent qu'une ligne commence par « ? » ou coupe un nombre.
transcrire() {
  awk '
    function signes(s) { gsub(/[\200-\277]/, "", s); return length(s) }
    function instant(ms) { return sprintf("%02d:%02d:%02d.%03d", ms / 3600000, ms / 60000 % 60, ms / 1000 % 60, ms % 1000) }
    function typographie(s,  t) {
      gsub(/\|[^ ,;:.!?]*/, "", s)
      gsub(/\047/, "\342\200\231", s)
      gsub(/ :/, "\302\240:", s); gsub(/ \302\273/, "\302\240\302\273", s); gsub(/\302\253 /, "\302\253\302\240", s)
      gsub(/ %/, "\302\240%", s); gsub(/ ;/, "\342\200\257;", s); gsub(/ !/, "\342\200\257!", s); gsub(/ [?]/, "\342\200\257?", s)
      while (match(s, /[0-9] [0-9][0-9][0-9]/)) { t = t substr(s, 1, RSTART) "\342\200\257"; s = substr(s, RSTART + 2) }
      return t s
    }
    # Coupe en n lignes de longueurs voisines ; rend la plus longue.
    function couper(texte, n,  mots, i, nb, total, place, k, long) {
      split("", ligne)
      nb = split(texte, mots, " "); total = signes(texte) + 1; place = 0; long = 0
      for (i = 1; i <= nb; i++) {
        k = int((place + signes(mots[i]) / 2) * n / total) + 1
        ligne[k] = ligne[k] (ligne[k] == "" ? "" : " ") mots[i]
        place += signes(mots[i]) + 1
        if (signes(ligne[k]) > long) long = signes(ligne[k])
      }
      return long
    }
    BEGIN { print "WEBVTT" }
    {
      debut = $1; fin = $2; sub(/^[0-9]+ [0-9]+ /, ""); texte = typographie($0)
      n = 1
      while (couper(texte, n) > 45) n++
      total = signes(texte); dits = 0
      for (i = 1; i <= n; i += 2) {
        depart = debut + int((fin - debut) * dits / total)
        dits += signes(ligne[i]) + (i < n ? 1 + signes(ligne[i + 1]) + (i + 1 < n) : 0)
        printf "\n%s --> %s\n<v Voix de synthèse>%s\n", instant(depart), instant(debut + int((fin - debut) * dits / total)), ligne[i]
        if (i < n) print ligne[i + 1]
      }
    }' "$tmp/phrases"
}

enregistrer() {
  local episode=$1 ligne
  position=0
  : >"$tmp/son.raw"; : >"$tmp/phrases"; : >"$tmp/chapitres"
  while IFS= read -r ligne; do
    case $ligne in
      '') ;;
      '# '*) chapitre "${ligne#\# }" ;;
      *) dire "$ligne"; silence $pause_phrase ;;
    esac
  done <"$episode/texte.txt"
  silence $cadence

  ffmpeg -nostdin -v error -y -f s16le -ar $cadence -ac 1 -i "$tmp/son.raw" -fflags +bitexact "$tmp/episode.wav"
  "${TES:-tes}" audio preparer "$tmp/episode.wav" --debit 32 --sans-leger --remplacer >/dev/null
  transcrire >"$tmp/transcription.vtt"
  awk -v chapitres="$tmp/chapitres" '
    /^chapitres:/ { print; while ((getline ligne < chapitres) > 0) print ligne; remplace = 1; next }
    remplace && /^  - / { next }
    { remplace = 0; print }' "$episode/episode.md" >"$tmp/episode.md"

  for fichier in episode.mp3 transcription.vtt episode.md; do cat "$tmp/$fichier" >"$episode/$fichier"; done
  "${TES:-tes}" audio mesurer --noter "$episode/episode.mp3" >/dev/null
  printf '%s : %s s, %s octets\n' "$episode" \
    "$(ffprobe -v error -show_entries format=duration -of csv=p=0 "$episode/episode.mp3")" "$(wc -c <"$episode/episode.mp3")"
  cat "$tmp/chapitres"
}

if (($# == 0)); then set -- "$(dirname "$0")"/*/episodes/*/; fi
for dossier in "$@"; do enregistrer "${dossier%/}"; done
