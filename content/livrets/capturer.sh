#!/usr/bin/env bash
# Refait les captures d'écran du guide (medias/*.webp) : crée une collection neuve comme le guide l'enseigne, la publie,
# et photographie ses pages. À relancer quand l'habit ou les gabarits changent.
#
#   capturer.sh [commande tes]      sans argument : « dotnet run » sur les sources de ce dépôt
#
# Il faut bash et Chromium (TES_CHROMIUM en donne le chemin).
set -euo pipefail
ici=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
depot=$(cd "$ici/../.." && pwd)
if [ $# -gt 0 ]; then tes=("$@"); else tes=(dotnet run --project "$depot/src/CollegeTes.Cli" --); fi
navigateur=${TES_CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome-stable)}

essai=$(mktemp -d)
apercu=
trap 'kill $apercu 2>/dev/null || true; rm -rf "$essai"' EXIT

photographier() {      # adresse, image, options du navigateur
  "$navigateur" --headless --no-sandbox --disable-gpu --hide-scrollbars --force-device-scale-factor=1 --window-size=1000,640 \
    --user-data-dir="$essai/profil" "${@:3}" --screenshot="$ici/medias/$2" "$1" 2>/dev/null
}

page() { photographier "file://$essai/recits/dist/$1" "$2" --virtual-time-budget=3000; }

# L'aperçu de la fiche, où le retour a une faute de frappe. Il reste à l'écoute : c'est une vraie durée qu'il lui faut.
apercu() {
  local retour=content/territoires/erdre-et-gesvres/retours/des-haies-pour-l-eau.md dit=$essai/apercu.txt
  "${tes[@]}" preview erdre-et-gesvres/des-haies-pour-l-eau --clock $jour >"$dit" &
  apercu=$!
  until grep -q Ctrl-C "$dit"; do kill -0 "$apercu"; sleep 0.2; done
  local adresse
  adresse=$(grep -o 'http[^ ]*' "$dit")_tes/#/territoires/erdre-et-gesvres/retours/des-haies-pour-l-eau/fiche.html
  photographier "$adresse" apercu.webp --timeout=6000
  sed -i 's/^accroche:/acroche:/' "$retour"
  sleep 3
  photographier "$adresse" apercu-erreur.webp --timeout=6000
  sed -i 's/^acroche:/accroche:/' "$retour"
  kill "$apercu"
}

mkdir -p "$ici/medias"
jour=2026-11-24
cd "$essai"
"${tes[@]}" init recits --titre "Nos récits de transition" --organisation "L'atelier des territoires" --clock $jour
cd recits
"${tes[@]}" new territoire "Erdre et Gesvres" --clock $jour
"${tes[@]}" new retour "erdre-et-gesvres/Des haies pour l'eau" --clock $jour
"${tes[@]}" build --drafts --clock $jour
page index.html catalogue.webp
page territoires/erdre-et-gesvres/retours/des-haies-pour-l-eau/fiche.html fiche.webp
page territoires/erdre-et-gesvres/livret.html livret.webp
apercu

# Le même, en bleu et en ocre.
mkdir -p templates/_commun
sed -e 's/#341a3b/#12324a/g; s/#4a2650/#1d5273/g; s/#24503f/#7a4a12/g; s/#a81f52/#a3400f/g; s/#f7bf3c/#f2c98a/g; s/#e9e3ef/#e3ecf2/g; s/#2f6b4f/#8a5a1e/g' \
  "$depot/templates/_commun/theme.yaml" >templates/_commun/theme.yaml
"${tes[@]}" build --drafts --clock $jour
page index.html habit.webp
