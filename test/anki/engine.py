"""Imports our packages into Anki's own engine, as a learner would: first build, the same again, an edited build."""

import html
import json
import os
import re
import sqlite3
import sys
import tempfile
import zipfile

import anki.lang

anki.lang.set_lang("ko")

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest  # noqa: E402


def check(name, good, detail=""):
    print(f"{'ok' if good else 'not ok'} {name}{'' if good else f': {detail}'}", flush=True)


def import_package(col, path):
    options = ImportAnkiPackageOptions(merge_notetypes=True, with_scheduling=False)
    log = col.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log
    names = ("new", "updated", "duplicate", "conflicting", "missing_notetype", "missing_deck", "empty_first_field")
    return {name: len(getattr(log, name)) for name in names}


def package_notes(path):
    """Rows of a package by guid, read without Anki."""
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as zipped:
        zipped.extract("collection.anki2", folder)
        database = sqlite3.connect(os.path.join(folder, "collection.anki2"))
        rows = database.execute("select guid, mid, flds, tags, csum, sfld, mod from notes").fetchall()
        cards = database.execute("select count() from cards").fetchone()[0]
        database.close()
    return {row[0]: row for row in rows}, cards


def sides(card):
    output = card.render_output(reload=True)
    return output.question_text, output.answer_text


BROKEN = re.compile(r"\{\{|\}\}|unknown field|템플릿에 문제|template error|\[sound:|\[latex|\\\(|<script|<iframe|javascript:", re.I)


def broken_cards(col):
    broken = []
    for cid in col.find_cards(""):
        card = col.get_card(cid)
        question, answer = sides(card)
        shown = re.sub(r"<[^>]+>", "", question).strip()
        typed_marks_gone = [re.sub(r"\[\[type:[^\]]+\]\]", "", side) for side in (question, answer)]
        if any(BROKEN.search(side) for side in typed_marks_gone) or shown == "" or question == answer:
            broken.append((cid, shown[:80]))
    return broken


def unseen_texts(col, texts):
    """Those that no card shows letter by letter."""
    shown = "\n".join(html.unescape(re.sub(r"<[^>]+>", "", sides(col.get_card(cid))[1])) for cid in col.find_cards(""))
    return [text for text in texts if text not in shown]


def answer_three(col):
    answered = {}
    for rating in (3, 4, 1):
        queued = col.sched.get_queued_cards(fetch_limit=1).cards
        if not queued:
            break
        card = col.get_card(queued[0].card.id)
        card.start_timer()
        state = queued[0].states
        built = col.sched.build_answer(card=card, states=state, rating=rating - 1)
        col.sched.answer_card(built)
        card.load()
        answered[card.id] = (card.reps, card.ivl, card.due, card.queue, card.type, card.did)
    return answered


def select_all(col, deck):
    col.decks.select(col.decks.id(deck))


def typed_faults(col):
    faults = []
    for nid in col.find_notes('note:"pilgi 입력"'):
        note = col.get_note(nid)
        expected = note["Answer"]
        compared = col.compare_answer(expected, html.unescape(expected))
        if "typeBad" in compared or "typeMissed" in compared:
            faults.append(expected)
    return faults


def prove(case):
    name, first, second = case["name"], case["first"], case["second"]
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(os.path.join(folder, "collection.anki2"))
        notes, cards = package_notes(first)
        log = import_package(col, first)
        print(f"# {name}: {len(notes)} Anki notes, {cards} cards; first import {log}")
        check(f"{name}: the first import adds all", log["new"] == len(notes) and col.note_count() == len(notes), log)
        check(f"{name}: as many cards as the package says", col.card_count() == cards, (col.card_count(), cards))

        log = import_package(col, first)
        print(f"# {name}: the same again {log}")
        check(
            f"{name}: the same again adds and changes nothing",
            log["new"] == 0 and log["updated"] == 0 and log["conflicting"] == 0 and col.note_count() == len(notes),
            log,
        )

        broken = broken_cards(col)
        check(f"{name}: every card renders on both sides", not broken, broken[:5])
        unseen = unseen_texts(col, case["shown"])
        check(f"{name}: what looks like Anki's syntax is shown as text ({len(case['shown'])} texts)", not unseen, unseen)
        wrong = wrong_checksums(notes)
        check(f"{name}: checksums are Anki's own", not wrong, wrong[:3])
        check(f"{name}: a right answer typed is right", not typed_faults(col), typed_faults(col)[:3])
        check(f"{name}: required fields are Anki's own", required_is_ours(col, first), "req differs")

        select_all(col, case["deck"])
        answered = answer_three(col)
        check(f"{name}: three reviews answered", len(answered) == 3, len(answered))

        later, _ = package_notes(second)
        log = import_package(col, second)
        print(f"# {name}: edited build {log}; expected {case['expected']}")
        check(
            f"{name}: the edited build adds and updates what the diff says",
            log["new"] == case["expected"]["added"] and log["updated"] == case["expected"]["updated"],
            log,
        )
        check(f"{name}: no conflict", log["conflicting"] == 0 and log["missing_notetype"] == 0, log)
        check(
            f"{name}: no duplicate",
            col.note_count() == len(notes.keys() | later.keys()),
            (col.note_count(), len(notes.keys() | later.keys())),
        )
        stale = [guid for guid, row in later.items() if fields_of(col, guid) != row[2]] if later else ["nothing"]
        stale = [guid for guid in stale if guid not in notes or later[guid][6] > notes[guid][6]]
        check(f"{name}: the edits are there", not stale, stale[:3])
        kept = {cid: state_of(col, cid) for cid in answered}
        check(f"{name}: the three reviews are kept", kept == answered, (kept, answered))
        check(f"{name}: removed cards are found", removed_count(col) == case["expected"]["removed"], removed_count(col))

        broken = broken_cards(col)
        check(f"{name}: every card still renders", not broken, broken[:5])
        empty = col.get_empty_cards()
        check(f"{name}: no empty card", not empty.notes, empty)
        media = col.media.check()
        check(f"{name}: no missing media", not media.missing, list(media.missing))
        text, ok = col.fix_integrity()
        check(f"{name}: database check clean", ok and "복원" not in text, text)
        for kind, count in case["kinds"].items():
            print(f"#   {kind}: {count}")
        col.close()


def wrong_checksums(notes):
    """Adds each note anew to a collection of its own, and compares what Anki computes for it."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        other = Collection(os.path.join(folder, "collection.anki2"))
        basic = other.models.by_name("기본") or other.models.by_name("Basic") or other.models.all()[0]
        for guid, _, fields, _, checksum, sort_field, _ in notes.values():
            note = other.new_note(basic)
            note.fields[0] = fields.split("\x1f")[0]
            other.add_note(note, 1)
            theirs = other.db.first("select csum, sfld from notes where id = ?", note.id)
            if theirs[0] != checksum or str(theirs[1]) != str(sort_field):
                wrong.append((guid, theirs, checksum, sort_field))
        other.close()
    return wrong


def required_is_ours(col, path):
    with tempfile.TemporaryDirectory() as folder, zipfile.ZipFile(path) as zipped:
        zipped.extract("collection.anki2", folder)
        database = sqlite3.connect(os.path.join(folder, "collection.anki2"))
        models = json.loads(database.execute("select models from col").fetchone()[0])
        database.close()
    for model in models.values():
        theirs = col.models.get(model["id"])
        if model["type"] == 0 and theirs["req"] != model["req"]:
            return False
        if [f["id"] for f in theirs["flds"]] != [f["id"] for f in model["flds"]]:
            return False
    return True


def fields_of(col, guid):
    return col.db.scalar("select flds from notes where guid = ?", guid)


def state_of(col, cid):
    card = col.get_card(cid)
    return (card.reps, card.ivl, card.due, card.queue, card.type, card.did)


def removed_count(col):
    return len(col.find_notes("tag:pilgi::removed"))


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for package in json.load(file):
            prove(package)
