#!/usr/bin/env bash
# The one test command. On a fresh Debian it needs git and the .NET 10 SDK, and installs the rest itself; on a developer's
# machine it uses what is there and says what it skips. Under CI=true nothing may be missing.
# The last line counts the tests of all projects and the checks of this script: « N passed, N failed, N skipped ».
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.." || exit 1
root=$PWD

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false
export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0
# A checkout may belong to another user than the one who tests it.
export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0='*'
export DOTNET_CLI_UI_LANGUAGE=en MSBUILDTERMINALLOGGER=off TERM="${TERM:-dumb}"

results=$root/TestResults
scratch=$(mktemp -d "${TMPDIR:-/tmp}/tes-essais.XXXXXX")
trap 'chmod -R u+w "$scratch" 2>/dev/null; rm -rf "$scratch"' EXIT
rm -rf "$results" && mkdir -p "$results"
passed=0 failed=0 skipped=0

say() { printf '%-9s %s\n' "$1" "$2"; }

# check NAME COMMAND… : what the command says is shown only when it fails.
check() {
  local name=$1 start=$SECONDS log
  shift
  log=$(mktemp "$scratch/journal.XXXXXX")
  if "$@" >"$log" 2>&1 </dev/null; then
    passed=$((passed + 1))
    say ok "$name ($((SECONDS - start)) s)"
  else
    failed=$((failed + 1))
    say ÉCHEC "$name ($((SECONDS - start)) s)"
    sed 's/^/    /' "$log" | tail -n 60
    return 1
  fi
}

# skip NAME REASON : a missing tool is a failure under CI.
skip() {
  if [ "${CI:-}" = true ]; then
    failed=$((failed + 1))
    say ÉCHEC "$1 : $2"
  else
    skipped=$((skipped + 1))
    say omis "$1 : $2"
  fi
}

finish() {
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
  exit
}

# --- tools ---

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"
  elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  else return 1
  fi
}

has_browser() { [ -n "${TES_CHROMIUM:-}" ] || command -v chromium || command -v chromium-browser || command -v google-chrome-stable; } >/dev/null

# Everything that is missing, in one call to apt-get.
install_tools() {
  local wanted=()
  has_browser || wanted+=(chromium)
  command -v javac >/dev/null || wanted+=(default-jdk-headless)
  command -v npm >/dev/null || wanted+=(nodejs npm)
  command -v ffmpeg >/dev/null || wanted+=(ffmpeg)
  command -v unzip >/dev/null || wanted+=(unzip)
  command -v qpdf >/dev/null || wanted+=(qpdf)
  command -v xmllint >/dev/null || wanted+=(libxml2-utils)
  command -v pdftoppm >/dev/null || wanted+=(poppler-utils)
  command -v zbarimg >/dev/null || wanted+=(zbar-tools)
  command -v soffice >/dev/null || wanted+=(libreoffice-writer-nogui)
  [ -e /usr/lib/libreoffice/program/libsdlo.so ] || wanted+=(libreoffice-impress-nogui)
  command -v zsh >/dev/null || wanted+=(zsh)
  command -v fish >/dev/null || wanted+=(fish)
  command -v clang >/dev/null || wanted+=(clang)
  [ -e /usr/include/zlib.h ] || wanted+=(zlib1g-dev)
  [ ${#wanted[@]} -eq 0 ] && return
  command -v apt-get >/dev/null || return 0
  export DEBIAN_FRONTEND=noninteractive
  say outils "installation de ${wanted[*]}"
  {
    as_root apt-get update -qq
    as_root apt-get install -qq -y --no-install-recommends -o Dpkg::Use-Pty=0 "${wanted[@]}"
  } >"$scratch/apt" 2>&1 </dev/null || { say outils "apt-get n'a pas pu tout installer :"; tail -n 5 "$scratch/apt" | sed 's/^/    /'; }
}

install_npm_tools() {
  [ -e tests/outils/node_modules/.pret ] && [ tests/outils/node_modules/.pret -nt tests/outils/package-lock.json ] && return
  npm --prefix tests/outils ci --ignore-scripts --no-audit --no-fund --loglevel=error && touch tests/outils/node_modules/.pret
}

# --- tests ---

# run_tests PROJECT : adds the project's own counts.
run_tests() {
  local name=$1 start=$SECONDS trx=$results/$1.trx total executed ok
  dotnet test "tests/$name" -c Release --no-build --nologo -v:q --logger "trx;LogFileName=$trx" --logger "console;verbosity=minimal" >"$scratch/$name.log" 2>&1 </dev/null
  local code=$?
  counters=$(grep -o '<Counters [^>]*' "$trx" 2>/dev/null | head -n 1)
  field() { sed -n "s/.* $1=\"\([0-9]*\)\".*/\1/p" <<<"$counters"; }
  total=$(field total) executed=$(field executed) ok=$(field passed)
  if [ -z "$total" ]; then
    failed=$((failed + 1))
    say ÉCHEC "$name : les tests n'ont pas pu tourner"
    tail -n 40 "$scratch/$name.log" | sed 's/^/    /'
    return
  fi
  passed=$((passed + ok)) failed=$((failed + executed - ok)) skipped=$((skipped + total - executed))
  say "$([ "$executed" -eq "$ok" ] && echo ok || echo ÉCHEC)" "$name : $ok sur $total ($((SECONDS - start)) s)"
  if [ "$total" -ne "$executed" ]; then
    sed -n 's/^ *Skipped \(.*\) \[.*/\1/p' "$scratch/$name.log" | sort -u | sed 's/^/    omis : /'
  fi
  if [ "$executed" -ne "$ok" ]; then
    sed 's/^/    /' "$scratch/$name.log" | tail -n 200
  elif [ "$code" -ne 0 ]; then
    failed=$((failed + 1))
    say ÉCHEC "$name : code $code malgré des tests réussis"
    tail -n 40 "$scratch/$name.log" | sed 's/^/    /'
  fi
}

# --- the executable, the package, the README ---

publish_native() {
  dotnet publish src/CollegeTes.Cli -c Release -r "$rid" -o "$root/artifacts/natif" --nologo -v:q &&
    test -s artifacts/natif/LICENSE && names_every_package artifacts/natif/NOTICES.txt
}

pack_tool() {
  rm -rf artifacts/paquet
  dotnet pack src/CollegeTes.Cli -c Release -o "$root/artifacts/paquet" --nologo -v:q &&
    unzip -qo artifacts/paquet/*.nupkg LICENSE NOTICES.txt -d "$scratch/droits" && names_every_package "$scratch/droits/NOTICES.txt"
}

# names_every_package FILE : the notices speak of each package that the library and the program ask for.
names_every_package() {
  local package
  for package in $(sed -n 's/.*<PackageReference Include="\([A-Za-z.]*\)" .*/\1/p' src/*/*.csproj); do
    grep -q "^$package " "$1" || { echo "$1 : $package manque" && return 1; }
  done
}

# The package, installed as its users do but from a folder, builds the collection.
try_package() {
  local tools=$scratch/outil
  printf '%s\n' '<configuration><packageSources><clear /><add key="ici" value="'"$root"'/artifacts/paquet" /></packageSources></configuration>' >"$scratch/nuget.config"
  dotnet tool install CollegeTes.Cli --tool-path "$tools" --configfile "$scratch/nuget.config" --no-cache &&
    "$tools/tes" --version | grep -q '^tes [0-9]' &&
    "$tools/tes" build -o "$scratch/depuis-le-paquet" &&
    test -s "$scratch/depuis-le-paquet/manifest.json"
}

# The commands of README's first block, word for word, in a fresh clone; the second of them is this script.
readme_commands() {
  sed -n '/^```sh$/,/^```$/{/^```/d;p}' README.md | head -n 2 | sed 's/ *#.*//'
}

try_readme() {
  local commands
  commands=$(readme_commands)
  grep -qx 'bash tests/run.sh' <<<"$commands" &&
    git clone -q --no-local . "$scratch/clone" && cd "$scratch/clone" &&
    grep -vx 'bash tests/run.sh' <<<"$commands" | bash -euxo pipefail &&
    test -s dist/index.html && test -s dist/manifest.json && [ -z "$(git status --porcelain)" ]
}

# --- all of it ---

case $(uname -m) in
  aarch64 | arm64) rid=linux-arm64 ;;
  *) rid=linux-x64 ;;
esac

install_tools
check "construction, avertissements compris" dotnet build CollegeTes.Cli.sln -c Release --nologo -v:q -clp:NoSummary || finish
# Style and analysers are the build's business; this looks at what the compiler does not: how lines are cut, spaces, order of using.
check_format() { dotnet tool restore && dotnet csharpier check .; }
check "mise en forme" check_format

if command -v npm >/dev/null; then
  check "outils npm" install_npm_tools
else
  skip "outils npm" "npm manque"
fi

if command -v clang >/dev/null || command -v gcc >/dev/null; then
  check "exécutable natif" publish_native && export TES_NATIF=$root/artifacts/natif/tes
else
  skip "exécutable natif" "clang manque"
fi

for project in tests/*Tests/; do
  run_tests "$(basename "$project")"
done

check "paquet" pack_tool && check "outil installé depuis le paquet" try_package
check "commandes du README dans un clone neuf" try_readme
finish
