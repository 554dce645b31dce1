import type { Language } from '../language/language.ts';
import type { StudySet } from '../study/study-set.ts';

/** Language of what the terminal says: `--lang`, then the locale; Korean where the locale says nothing. */
export function terminalLanguage(given: string | undefined, env: NodeJS.ProcessEnv): Language {
  if (given === 'ko' || given === 'en') return given;
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return /^en/i.test(locale) ? 'en' : 'ko';
}

/** Language of our words in book, cards and sheet: the notes' own, whatever the terminal speaks. */
export function documentLanguage(given: Language | undefined, set: StudySet): Language {
  if (given !== undefined) return given;
  const spoken = set.notes.find((note) => note.frontMatter.lang !== undefined)?.frontMatter.lang;
  if (spoken === 'ko' || spoken === 'en') return spoken;
  const isKorean = set.notes.some(({ title, children }) =>
    /[가-힣]/.test(title.text + JSON.stringify(children)),
  );
  return isKorean ? 'ko' : 'en';
}
