#!/usr/bin/env bash
# Proves the Anki package on real software: Anki's own engine and Mnemosyne.
# Wants Python 3.9 or newer and, once, the network; Mnemosyne is installed by apt where it is absent (as root).
set -euo pipefail
cd "$(dirname "$0")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
environment=node_modules/.cache/pilgi-anki-$(sha256sum test/anki/requirements.txt | cut -c 1-12)

npm run --silent compile
node test/anki/build-packages.mjs "$work"
node test/anki/build-weeks.mjs "$work"
node test/anki/build-formats.mjs "$work"

if [ ! -e "$environment/ready" ]; then
  python3 -m venv "$environment"
  "$environment/bin/pip" install --quiet --disable-pip-version-check --requirement test/anki/requirements.txt
  touch "$environment/ready"
fi

passed=0
failed=0
count() {
  passed=$((passed + $(grep -c '^ok ' "$1" || true)))
  failed=$((failed + $(grep -c '^not ok ' "$1" || true)))
}

# The same notes, built in two time zones, are the same package to the byte.
for zone in Asia/Seoul America/Los_Angeles; do
  mkdir -p "$work/$zone"
  cp -r notes "$work/$zone/notes"
  TZ=$zone SOURCE_DATE_EPOCH=1767225600 node lib/bin.js anki "$work/$zone/notes" --out "$work/$zone/dist" >/dev/null
done
if cmp "$work/Asia/Seoul/dist/pilgi.apkg" "$work/America/Los_Angeles/dist/pilgi.apkg"; then
  echo 'ok the same package in two time zones'
else
  echo 'not ok the same package in two time zones'
fi | tee "$work/zones.log"
count "$work/zones.log"

prove() { # script, manifest
  "$environment/bin/python" "test/anki/$1" "$work/$2" | tee "$work/$1.log" ||
    echo "not ok $1 ended early" | tee -a "$work/$1.log"
  count "$work/$1.log"
}
prove engine.py manifest.json
prove weeks.py weeks.json
prove formats.py formats.json
prove peer.py weeks.json

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
