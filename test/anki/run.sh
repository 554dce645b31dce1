#!/usr/bin/env bash
# Proves the Anki package on real software: Anki's own engine and Mnemosyne.
# Wants Python 3.9 or newer and, once, the network; Mnemosyne is installed by apt where it is absent (as root).
set -euo pipefail
cd "$(dirname "$0")/../.."

anki_version=26.9.3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
environment=node_modules/.cache/pilgi-anki-$anki_version

npm run --silent compile
node test/anki/build-packages.mjs "$work"

if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "anki==$anki_version"
fi

passed=0
failed=0
count() {
  passed=$((passed + $(grep -c '^ok ' "$1" || true)))
  failed=$((failed + $(grep -c '^not ok ' "$1" || true)))
}

"$environment/bin/python" test/anki/engine.py "$work/manifest.json" | tee "$work/engine.log" ||
  echo 'not ok engine.py ended early' | tee -a "$work/engine.log"
count "$work/engine.log"

if [ ! -x /usr/bin/mnemosyne ] && [ "$(id -u)" = 0 ]; then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends mnemosyne >/dev/null
fi
# Debian's Mnemosyne belongs to Debian's Python.
LANG=C.UTF-8 PYTHONWARNINGS=ignore QT_QPA_PLATFORM=offscreen /usr/bin/python3 test/anki/mnemosyne_import.py "$work/manifest.json" |
  tee "$work/mnemosyne.log" || echo 'not ok mnemosyne_import.py ended early' | tee -a "$work/mnemosyne.log"
count "$work/mnemosyne.log"

echo "anki: $passed passed, $failed failed"
[ "$failed" = 0 ] && [ "$passed" -gt 0 ]
