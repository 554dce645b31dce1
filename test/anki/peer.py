"""The same cards by genanki, as its readme has it, beside ours: an edit makes its notes twice, ours once."""

import json
import os
import sys
import tempfile

import genanki

from engine import check, import_package, package_notes

from anki.collection import Collection

model = genanki.Model(
    1607392319,
    "Simple Model",
    fields=[{"name": "Question"}, {"name": "Answer"}],
    templates=[{"name": "Card 1", "qfmt": "{{Question}}", "afmt": '{{FrontSide}}<hr id="answer">{{Answer}}'}],
)


def write_peer(ours, path):
    deck = genanki.Deck(2059400110, "peer")
    for _, _, fields, *_ in package_notes(ours)[0].values():
        question, answer = fields.split("\x1f")[:2]
        deck.add_note(genanki.Note(model=model, fields=[question, answer]))
    genanki.Package(deck).write_to_file(path)


def counts(paths):
    """Notes in the collection after each import."""
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(os.path.join(folder, "collection.anki2"))
        after = []
        for path in paths:
            import_package(col, path)
            after.append(col.note_count())
        col.close()
    return after


def prove(versions):
    ours = [version["path"] for version in versions]
    with tempfile.TemporaryDirectory() as folder:
        theirs = [os.path.join(folder, f"peer-{number}.apkg") for number in range(len(ours))]
        for our, their in zip(ours, theirs):
            write_peer(our, their)
        peer, pilgi = counts(theirs), counts(ours)
    print(f"# notes after v1, v1 again and an edit of three: genanki {peer}, pilgi {pilgi}")
    check("peer: the edit makes genanki's notes twice", peer[2] == peer[0] + 3, peer)
    check("peer: the edit makes ours no more", pilgi[0] == pilgi[1] == pilgi[2] == peer[0], pilgi)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        [with_lock, *_] = json.load(file)
    first, second, *_ = with_lock["versions"]
    prove([first, first, second])
