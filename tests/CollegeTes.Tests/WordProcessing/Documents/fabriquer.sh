#!/usr/bin/env bash
# Writes haies.docx and haies.odt, beside the case that imports them, from haies.fodt with LibreOffice (Debian: libreoffice-writer-nogui). The results are kept, so that
# the tests need no office suite; run this again after a change of the source. Writes too what LibreOffice makes of relu.docx, a Word version that was
# changed by hand (« tes build -f docx » in the case revue, then Word).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
python3 photo.py
cases=../../../cases/cli/importer/espace
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
sed "s|@PHOTO@|$(base64 -w0 photo.png)|" haies.fodt.modele > haies.fodt
for kind in docx odt; do
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$kind" --outdir "$cases" haies.fodt >/dev/null 2>&1
done
review=../../../cases/cli/revue/espace
cp "$review/relu.docx" "$profile/relu-libreoffice.docx"
for kind in docx odt; do
  soffice "-env:UserInstallation=file://$profile" --headless --convert-to "$kind" --outdir "$review" "$profile/relu-libreoffice.docx" >/dev/null 2>&1
done
rm -f haies.fodt
