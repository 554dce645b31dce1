"""Imports the text formats by Anki's own import after a package, and reads the CrowdAnki folder with Brain Brew."""

import json
import logging
import os
import sys
import tempfile

from engine import broken_cards, check, import_package, select_all, state_of
from weeks import answer, visible_faults

from anki.collection import Collection, ImportCsvRequest
from brain_brew.representation.json.crowd_anki_export import CrowdAnkiExport
from brain_brew.representation.json.wrappers_for_crowd_anki import CrowdAnkiNoteWrapper


def prove_text(name, path, formats):
    with tempfile.TemporaryDirectory() as folder:
        col = Collection(os.path.join(folder, "collection.anki2"))
        import_package(col, formats["apkg"])
        select_all(col, formats["deck"])
        kept = answer(col, 6)
        places = col.db.list("select did from cards order by id")
        metadata = col.get_csv_metadata(path=path, delimiter=None)
        columns = (metadata.guid_column, metadata.notetype_column, metadata.deck_column, metadata.tags_column)
        check(f"{name}: Anki reads the columns of the header", columns == (1, 2, 3, 4) and metadata.is_html, metadata)
        log = col.import_csv(ImportCsvRequest(path=path, metadata=metadata)).log
        print(f"# {name}: {len(log.new)} new, {len(log.updated)} updated, {log.found_notes} found")
        check(f"{name}: nothing is new", not log.new and col.note_count() == formats["notes"], col.note_count())
        check(f"{name}: nothing is refused", not (log.missing_notetype or log.missing_deck or log.empty_first_field), log)
        faults = visible_faults(col, formats)
        check(f"{name}: every edit is seen", not faults, faults)
        check(f"{name}: reviews are kept", {cid: state_of(col, cid) for cid in kept} == kept, kept)
        check(f"{name}: cards stay in their decks", col.db.list("select did from cards order by id") == places, "moved")
        check(f"{name}: every card renders", not broken_cards(col), broken_cards(col)[:3])
        col.close()


def prove_crowdanki(folder, formats):
    # It tells of every property of a field that is newer than itself.
    logging.disable(logging.WARNING)
    export = CrowdAnkiExport(folder + "/")
    models = {model.id: model for model in export.note_models}
    notes = [CrowdAnkiNoteWrapper(note) for note in export.json_data.notes]
    print(f"# crowdanki: {len(models)} note types, {len(notes)} notes, media {export.json_data.media_files}")
    check("crowdanki: all notes are there", len({note.guid for note in notes}) == formats["notes"], len(notes))
    fits = all(len(note.fields) == len(models[note.note_model].fields) for note in notes)
    check("crowdanki: every note fits its note type", fits, "fields differ")
    media = sorted(export.json_data.media_files)
    check("crowdanki: its media are beside it", media == sorted(os.listdir(f"{folder}/media")) and media, media)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        formats = json.load(file)
    for name, path in formats["texts"].items():
        prove_text(name, path, formats)
    prove_crowdanki(formats["crowdanki"], formats)
