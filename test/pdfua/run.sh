#!/usr/bin/env bash
# Builds books of the notes given (ours and the fixtures, where none are) and holds each to PDF/UA-1 with veraPDF.
# Needs Java 17 and Maven.
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
if [ $# -eq 0 ]; then set -- "$root/notes" "$root/test/fixtures/pdf/book" "$root/test/fixtures/pdf/torture"; fi

cp -r "$root/test/pdfua/pom.xml" "$root/test/pdfua/src" "$work"
(cd "$work" && mvn -q compile dependency:build-classpath -Dmdep.outputFile=classpath)
(cd "$root" && npm run --silent compile)
files=()
for notes in "$@"; do
  name=$(basename "$notes" .md)
  # Notes with faults end with 1; the outputs are there.
  node "$root/lib/bin.js" build "$notes" --to pdf,cheatsheet --out "$work/$name" >/dev/null || [ $? -eq 1 ]
  files+=("$work/$name/pilgi.pdf" "$work/$name"/*sheet*.pdf)
done
java -cp "$work/target/classes:$(cat "$work/classpath")" Validate "${files[@]}"
