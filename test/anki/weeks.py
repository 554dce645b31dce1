"""Imports a deck week after week, as a learner does who edits the notes: no duplicate, no review lost, every edit seen."""

import json
import os
import re
import sys
import tempfile

from engine import broken_cards, check, import_package, package_notes, select_all, state_of

from anki.collection import Collection

removed_search = "tag:pilgi::removed"


def answer(col, count):
    """Answers the next cards of the queue; their states afterwards, by card."""
    answered = {}
    for index in range(count):
        queued = col.sched.get_queued_cards(fetch_limit=1).cards
        if not queued:
            break
        card = col.get_card(queued[0].card.id)
        card.start_timer()
        col.sched.answer_card(col.sched.build_answer(card=card, states=queued[0].states, rating=(2, 3, 0)[index % 3]))
        answered[card.id] = state_of(col, card.id)
    return answered


def texts(col, search):
    return "\n".join("\n".join(col.get_note(nid).fields) for nid in col.find_notes(search))


def visible_faults(col, version):
    living = texts(col, f"-{removed_search}")
    missing = [f"{text} is not there" for text in version["visible"] if text not in living]
    return missing + [f"{text} is still there" for text in version["gone"] if text in living]


def blanks(col):
    """What each blank hides, by guid and number."""
    marked = re.compile(r"\{\{c(\d+)::(.*?)\}\}", re.S)
    notes = [col.get_note(nid) for nid in col.find_notes('note:"pilgi 빈칸"')]
    return {(note.guid, number): text for note in notes for number, text in marked.findall(note["Text"])}


def reviews(col):
    return col.db.scalar("select count() from revlog")


def teach_all_in_one_day(col):
    config = col.decks.all_config()[0]
    config["new"]["perDay"] = 9999
    col.decks.update_config(config)


def prove(history):
    name, versions = history["name"], history["versions"]
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(os.path.join(folder, "collection.anki2"))
        teach_all_in_one_day(col)
        import_package(col, versions[0]["path"])
        again = import_package(col, versions[0]["path"])
        check(f"{name}: v1 again changes nothing", again["new"] == 0 and again["updated"] == 0, again)
        select_all(col, versions[0]["deck"])
        learner = {"kept": answer(col, 9), "guids": set(package_notes(versions[0]["path"])[0]), "removed": 0}
        check(f"{name}: reviews answered", len(learner["kept"]) >= 8 and reviews(col) == 9, reviews(col))
        for number, version in enumerate(versions[1:], 2):
            pass_week(col, f"{name}: v{number}, {version['what']}", version, learner, history["hasLock"])
        text, ok = col.fix_integrity()
        check(f"{name}: database check clean", ok and "복원" not in text, text)
        col.close()


def pass_week(col, step, version, learner, has_lock):
    before = {"notes": col.note_count(), "reviews": reviews(col), "blanks": blanks(col)}
    kept = learner["kept"]
    log = import_package(col, version["path"])
    print(f"# {step}: {log['new']} new, {log['updated']} updated, {len(kept)} reviewed cards, {before['reviews']} reviews")
    learner["guids"] |= set(package_notes(version["path"])[0])
    learner["removed"] += len(version["removed"])
    expected = before["notes"] + version["added"]
    count = col.note_count()
    check(f"{step}: no duplicate", count == expected == len(learner["guids"]), (count, expected))
    check(f"{step}: no conflict", log["conflicting"] == 0 and log["missing_notetype"] == 0, log)
    states = {cid: state_of(col, cid) for cid in kept}
    check(f"{step}: no review lost", states == kept and reviews(col) == before["reviews"], (states, kept))
    if has_lock:
        after = blanks(col)
        moved = [text for blank, text in before["blanks"].items() if after.get(blank) != text]
        check(f"{step}: every blank hides what it hid", not moved, moved)
    faults = visible_faults(col, version)
    check(f"{step}: every edit is seen", not faults, faults)
    listed = sorted(version["listed"]) == sorted(version["removed"])
    found = len(col.find_notes(removed_search))
    check(f"{step}: every removal is listed, and found as the build says", listed and found == learner["removed"] and said(version), (version["listed"], found))
    check(f"{step}: every card renders", not broken_cards(col), broken_cards(col)[:3])
    check(f"{step}: no empty card", not col.get_empty_cards().notes, "empty cards")
    missing = list(col.media.check().missing)
    check(f"{step}: no missing media", not missing, missing)
    learner["kept"] |= answer(col, 3)


def said(version):
    """Whether the build told the search that finds the removed cards."""
    return not version["removed"] or removed_search in (version["told"] or "")


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        for each in json.load(file):
            prove(each)
