"""Imports our packages into Mnemosyne, headless, twice: the second import must add nothing."""

import contextlib
import io
import json
import shutil
import sys
import tempfile

try:
    from mnemosyne.script import Mnemosyne
except ImportError:
    print("not ok Mnemosyne is not installed (apt-get install mnemosyne)")
    sys.exit(0)


def counts(mnemosyne):
    database = mnemosyne.database()
    return database.con.execute("select (select count() from cards), (select count() from facts)").fetchone()


def broken(mnemosyne):
    database = mnemosyne.database()
    faults = []
    for internal, _ in database.cards():
        card = database.card(internal, is_id_internal=True)
        for side in (card.question(), card.answer()):
            if "{{" in side or "{unknown field" in side or "invalid template" in side:
                faults.append(card.id)
    return faults


def do_import(mnemosyne, path):
    # It can only be imported once a Mnemosyne has set up its translations.
    from mnemosyne.libmnemosyne.file_formats.anki2 import Anki2

    with contextlib.redirect_stdout(io.StringIO()):
        Anki2(mnemosyne.component_manager).do_import(path)


def check(name, good, detail=""):
    print(f"{'ok' if good else 'not ok'} {name}{'' if good else f': {detail}'}", flush=True)


def prove(case):
    name = f"Mnemosyne, {case['name']}"
    folder = tempfile.mkdtemp()
    try:
        mnemosyne = Mnemosyne(data_dir=folder)
        do_import(mnemosyne, case["first"])
        first = counts(mnemosyne)
        print(f"# {name}: {first[1]} facts, {first[0]} cards")
        check(f"{name}: all cards are there", first[0] == case["cards"], (first, case["cards"]))
        do_import(mnemosyne, case["first"])
        check(f"{name}: the same again adds nothing", counts(mnemosyne) == first, counts(mnemosyne))
        check(f"{name}: every card renders", not broken(mnemosyne), broken(mnemosyne)[:3])
        do_import(mnemosyne, case["second"])
        added = counts(mnemosyne)[1] - first[1]
        check(f"{name}: an edited build duplicates nothing", added == case["expected"]["added"], added)
        mnemosyne.finalise()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for package in json.load(file):
            prove(package)
