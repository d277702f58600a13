#!/usr/bin/env bash
# Refait la pochette d'une série (pochette.jpg, 2 000 points de côté) avec le paysage d'un territoire et les caractères de la maison.
# Chaque MP3 publié la porte : elle reste légère. À relancer quand le titre de la série ou l'habit changent.
#
#   pochette.sh SÉRIE TERRITOIRE [commande tes]      pochette.sh recits-de-transition redon-agglomeration
#
# Il faut bash, Chromium (TES_CHROMIUM en donne le chemin) et ffmpeg.
set -euo pipefail
ici=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
depot=$(cd "$ici/../.." && pwd)
serie=$1 territoire=$2
if [ $# -gt 2 ]; then tes=("${@:3}"); else tes=(dotnet run --project "$depot/src/CollegeTes.Cli" --); fi
navigateur=${TES_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome-stable)}

tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
"${tes[@]}" build -s "$depot" -o "$tmp/site"

titre=$(sed -n 's/^titre: "\(.*\)"$/\1/p' "$ici/$serie/emission.yaml")
collection=$(sed -n 's/^titre: "\(.*\)"$/\1/p' "$depot/content/collection.yaml")
livret=$tmp/site/territoires/$territoire/livret.html
dessin=$(grep -o '<svg class="paysage.*</svg>' "$livret" | head -n 1 | sed 's#</svg>.*#</svg>#')
ton=$(grep -o 'ton-[0-9]' <<<"$dessin" | head -n 1)
style=$(basename "$(ls "$tmp"/site/assets/livret.*.css)")

cat >"$tmp/site/assets/pochette.html" <<PAGE
<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><link rel="stylesheet" href="$style"><style>
:root{color-scheme:light}
html,body{margin:0;height:1500px;width:1500px;overflow:hidden}
.pochette{position:relative;width:1500px;height:1500px;overflow:hidden;background:var(--ciel,var(--courge));color:var(--sur-ciel)}
.pochette .paysage{position:absolute;left:0;right:0;bottom:-520px;width:1500px;height:2104px;margin:0}
.pochette h1{position:absolute;z-index:1;left:105px;top:95px;margin:0;color:inherit;font:700 236px/.92 var(--titres);letter-spacing:-.03em}
.pochette h1 span{display:block}
.pochette p{position:absolute;z-index:1;left:114px;top:590px;margin:0;font:700 54px/1.2 var(--sans)}
</style></head><body><div class="pochette $ton">$dessin
<h1>$(sed 's# #</span> <span>#; s#^#<span>#; s#$#</span>#' <<<"$titre")</h1><p>Une série audio de « $collection »</p></div></body></html>
PAGE
"$navigateur" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=2 --window-size=1500,1500 --allow-file-access-from-files \
  --user-data-dir="$tmp/profil" --virtual-time-budget=3000 --screenshot="$tmp/pochette.png" "file://$tmp/site/assets/pochette.html" 2>/dev/null
ffmpeg -nostdin -v error -y -i "$tmp/pochette.png" -vf scale=2000:2000:flags=lanczos,format=yuvj420p -q:v 7 -fflags +bitexact -flags:v +bitexact -map_metadata -1 "$ici/$serie/pochette.jpg"
wc -c "$ici/$serie/pochette.jpg"
