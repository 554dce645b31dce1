/** The library: the same stages the command line uses. */
export { buildStudySet, type BuiltStudySet, type StudySetOptions } from './pipeline.ts';
export { anki } from './export/anki/anki.ts';
export { cheatsheet } from './export/cheatsheet/cheatsheet.ts';
export type { ExportContext, Exporter, ExportMessage, ExportResult } from './export/exporter.ts';
export { pdf } from './export/pdf/pdf.ts';
export { type Facts, factsSchema, toFacts } from './study/facts.ts';
export type * from './study/dockerfile.ts';
export type * from './study/nodes.ts';
export { PilgiError } from './study/pilgi-error.ts';
export type { Entry, EntryKind, EntryMeaning, Place, StudySet } from './study/study-set.ts';
export { studyNoteSchema } from './study/tree-schema.ts';
export type * from './study/yaml.ts';
export { openBrowser } from './render/open-browser.ts';
export { writeFiles } from './write/write-files.ts';
