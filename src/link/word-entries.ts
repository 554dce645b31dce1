import { compose } from '../grammar/compose.ts';
import { dockerfile } from '../grammar/dockerfile.ts';
import type { Vocabulary, VocabularyWord } from '../grammar/vocabulary.ts';
import type { StudyNote, Token } from '../study/nodes.ts';
import type { Place } from '../study/study-set.ts';
import { instructionAnchor, termAnchor } from './anchors.ts';
import { draftOf, type EntryDraft, type EntryDrafts } from './entry-draft.ts';
import type { Trails } from './trail.ts';

/** Files a note's instructions, compose keys and terms under their entries; a key of another file is a term. */
export function addWords(drafts: EntryDrafts, note: StudyNote, trails: Trails): void {
  const place = (section: string, line: number, written: string, use: Place['use']): Place => ({
    note: note.path,
    section,
    trail: trails.get(section)!,
    line,
    written,
    use,
  });
  for (const { language, instruction, meaning, position, section } of note.instructions) {
    const { line } = position.start;
    const draft =
      language === 'config'
        ? termDraft(drafts, instruction)
        : instructionDraft(drafts, language, instruction);
    draft.meanings.push({ ...meaning, note: note.path, line, form: 'definition', weak: false });
    draft.places.push(place(section, line, instruction, 'definition'));
  }
  for (const block of note.blocks) {
    for (const token of block.tokens) {
      const language = languageOf(token);
      if (language === undefined || token.name === undefined) continue;
      const draft = instructionDraft(drafts, language, token.name);
      draft.places.push(place(block.section, token.position.start.line, token.name, 'run'));
    }
  }
  for (const term of note.terms) {
    const draft = termDraft(drafts, term.term);
    const { line } = term.position.start;
    draft.meanings.push({ ...term.meaning, note: note.path, line, form: term.form, weak: false });
    draft.places.push(place(term.section, line, term.term, 'definition'));
  }
}

/** The format whose word a token is: an instruction of a Dockerfile or its flag, a key that Compose has. */
function languageOf({ kind, path, name }: Token): 'dockerfile' | 'compose' | undefined {
  if (kind === 'instruction' || (kind === 'option' && name !== undefined)) return 'dockerfile';
  return kind === 'key' && path !== undefined ? 'compose' : undefined;
}

function instructionDraft(drafts: EntryDrafts, language: 'dockerfile' | 'compose', name: string): EntryDraft {
  const word = wordOf(language === 'dockerfile' ? dockerfile : compose, name);
  return draftOf(drafts, {
    kind: language === 'dockerfile' ? 'instruction' : 'compose-key',
    anchor: instructionAnchor(language, name),
    name,
    ...(word && { builtin: { ko: word.ko, en: word.en }, url: word.url }),
  });
}

/** A word of a vocabulary; a compose key is known by the end of its path, the shortest path first. */
function wordOf(vocabulary: Vocabulary, name: string): VocabularyWord | undefined {
  if (Object.hasOwn(vocabulary.words, name)) return vocabulary.words[name];
  const paths = Object.keys(vocabulary.words).filter((path) => path.endsWith(`.${name}`));
  const [path] = paths.sort((a, b) => a.split('.').length - b.split('.').length);
  return path === undefined ? undefined : vocabulary.words[path];
}

function termDraft(drafts: EntryDrafts, name: string): EntryDraft {
  return draftOf(drafts, { kind: 'term', anchor: termAnchor(name), name });
}
