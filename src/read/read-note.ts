import { open } from 'node:fs/promises';
import { VFile } from 'vfile';
import { say } from '../language/catalog.ts';
import { read as en } from '../language/en/read.ts';
import { read as ko } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import { leaveOut } from '../study/leave-out.ts';
import { decode } from './decode.ts';
import type { Encoding } from './encodings.ts';
import type { FoundNote } from './find-notes.ts';
import { type LimitBroken, findBrokenLimit } from './limit-scan.ts';
import { type Limits, limits, maxBytes } from './limits.ts';

const catalog = { ko, en };

/** How notes are read. */
export interface ReadOptions {
  readonly language: Language;
  /** Encoding to use instead of finding out. */
  readonly encoding?: Encoding;
}

declare module 'vfile' {
  interface DataMap {
    /** Absolute path of the file. */
    absolute: string;
    /** How the file is encoded. */
    encoding: Encoding;
    /** The text as the file has it, where that differs from the value: BOM, CRLF, decomposed letters. */
    raw: string;
  }
}

/**
 * Reads one note into a `VFile` whose value is NFC text with LF line ends. What is wrong stands in its
 * messages; a fatal one says that the note is left out.
 */
export async function readNote(note: FoundNote, options: ReadOptions): Promise<VFile> {
  const file = new VFile({ path: note.path, data: { absolute: note.file } });
  const fail = (rule: keyof typeof ko, params: Record<string, string | number>, line?: number) => {
    leaveOut(file, rule, say(catalog, options.language, rule, params), line);
    return file;
  };
  const bytes = await readBytes(note.file);
  if ('code' in bytes) {
    return fail(bytes.code === 'ENOENT' ? 'vanished' : 'unreadable', { path: note.path, code: bytes.code });
  }
  if ('size' in bytes) return fail('file-too-large', { size: bytes.size, limit: maxBytes });
  const decoded = decode(bytes, options.encoding);
  if ('reason' in decoded) {
    const { reason, offset, encoding } = decoded;
    if (encoding === undefined) return fail(reason, { offset });
    const text = say(
      catalog,
      options.language,
      decoded.isUtf8 === true ? 'utf8-after-all' : 'undecodable-as',
      {
        encoding: encoding.toUpperCase(),
        offset,
      },
    );
    leaveOut(file, reason, text);
    return file;
  }
  const broken = findBrokenLimit(decoded.text, limits);
  if (broken) return fail(ruleOf[broken.limit], paramsOf(broken), broken.line);
  file.value = decoded.text;
  file.data.encoding = decoded.encoding;
  if (decoded.raw !== undefined) file.data.raw = decoded.raw;
  if (decoded.text.trim() === '') warn('empty-file', {});
  if (decoded.encoding !== 'utf-8') warn('not-utf8', { encoding: decoded.encoding.toUpperCase() });
  if (decoded.decomposed > 0) warn('nfd-text', { count: decoded.decomposed });
  return file;

  function warn(rule: keyof typeof ko, params: Record<string, string | number>): void {
    file.message(say(catalog, options.language, rule, params), {
      ruleId: rule,
      source: 'pilgi',
      place: { line: 1, column: 1, offset: 0 },
    });
  }
}

async function readBytes(file: string): Promise<Uint8Array | { size: number } | { code: string }> {
  try {
    await using handle = await open(file, 'r');
    const { size } = await handle.stat();
    return size > maxBytes ? { size } : await handle.readFile();
  } catch (error) {
    return { code: (error as NodeJS.ErrnoException).code ?? 'EIO' };
  }
}

/** The rule that tells of a broken limit. */
const ruleOf = {
  line: 'line-too-long',
  nesting: 'too-deep',
  emphasis: 'too-many-marks',
  brackets: 'too-many-marks',
  backticks: 'too-many-marks',
  declarations: 'too-many-marks',
  rows: 'too-many-rows',
  fence: 'fence-too-long',
  blocks: 'too-many-blocks',
  definitions: 'too-many-definitions',
} as const satisfies Record<keyof Limits, keyof typeof ko>;

const marksOf: Partial<Record<keyof Limits, string>> = {
  emphasis: '`*` `_` `~`',
  brackets: '`[` `]`',
  backticks: '`` ` ``',
  declarations: '`<!` `<?`',
};

function paramsOf({ limit, size }: LimitBroken): Record<string, string | number> {
  return { size, limit: limits[limit], marks: marksOf[limit] ?? '' };
}
