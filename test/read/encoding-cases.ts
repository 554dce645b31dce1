import iconv from 'iconv-lite';
import { decode } from '../../src/read/decode.ts';
import { type Encoding, encodingOf } from '../../src/read/encodings.ts';

/** One way to write a text as bytes, and what reading them without being told may give. */
export interface EncodingCase {
  readonly name: string;
  /** Makes the bytes of a text. */
  readonly encode: (text: string) => Buffer;
  /** The name to force; nothing where the bytes are no text. */
  readonly forced?: string;
  /** Whether it must be read right without being told; else a clear error will do. */
  readonly found: boolean;
}

const bom = (encoding: string) => (text: string) => iconv.encode(text, encoding, { addBOM: true });
const bare = (encoding: string) => (text: string) => iconv.encode(text, encoding, { addBOM: false });

export const encodingCases: readonly EncodingCase[] = [
  { name: 'UTF-8', encode: bare('utf-8'), forced: 'UTF-8', found: true },
  { name: 'UTF-8, BOM', encode: bom('utf-8'), forced: 'utf8', found: true },
  { name: 'CP949', encode: bare('cp949'), forced: 'cp949', found: true },
  { name: 'EUC-KR', encode: bare('euc-kr'), forced: 'EUC-KR', found: true },
  { name: 'UTF-16 LE, BOM', encode: bom('utf-16le'), forced: 'utf-16le', found: true },
  { name: 'UTF-16 BE, BOM', encode: bom('utf-16be'), forced: 'UTF-16BE', found: true },
  { name: 'UTF-16 LE', encode: bare('utf-16le'), forced: 'utf-16', found: true },
  { name: 'UTF-16 BE', encode: bare('utf-16be'), forced: 'utf-16be', found: true },
];

/** Texts in other languages, in encodings of theirs. */
export const foreignTexts: readonly {
  readonly name: string;
  readonly forced: string;
  readonly text: string;
}[] = [
  {
    name: 'Shift_JIS',
    forced: 'Shift_JIS',
    text: '# コンテナ\n\nイメージから作られた、動いているもの。docker ps は一覧を見る。\n',
  },
  {
    name: 'EUC-JP',
    forced: 'euc-jp',
    text: '# ボリューム\n\nコンテナの外にデータを残す場所。docker volume ls で見る。\n',
  },
  { name: 'GBK', forced: 'gbk', text: '# 容器\n\n由镜像创建的运行实例。docker ps 查看正在运行的列表。\n' },
  {
    name: 'Big5',
    forced: 'big5',
    text: '# 容器\n\n由映像檔建立的執行個體。docker ps 檢視正在執行的清單。\n',
  },
  {
    name: 'Latin-1, French',
    forced: 'latin1',
    text: '# Conteneurs\n\nUn conteneur démarré à partir d’une image. Où ? Ça créée.\n'.replace('’', "'"),
  },
  {
    name: 'Latin-1, German',
    forced: 'iso-8859-1',
    text: '# Behälter\n\nGröße, Übung, Straße; ÄÖÜ äöü. docker ps zählt auf.\n',
  },
  { name: 'Latin-1, one letter', forced: 'latin1', text: 'Stra\u00DFe\n' },
  { name: 'Windows-1252', forced: 'cp1252', text: '“Smart quotes” – and €\n' },
];

/** The bytes of a foreign text. */
export function foreignBytes({ forced, text }: (typeof foreignTexts)[number]): Buffer {
  return iconv.encode(text, encodingOf(forced) ?? '', { addBOM: false });
}

/** What reading gives: the text itself, a clear error, or something else, which is a fault. */
export function readingOf(bytes: Buffer, text: string, forced?: string): 'text' | 'error' | 'wrong' {
  const encoding: Encoding | undefined = forced === undefined ? undefined : encodingOf(forced);
  const decoded = decode(bytes, encoding);
  if ('reason' in decoded) return 'error';
  return decoded.text === text.normalize('NFC') ? 'text' : 'wrong';
}

/** Bytes cut off in the middle of a letter, at each place of the last `length` bytes where that is so. */
export function cutOff(bytes: Buffer, length: number): Buffer[] {
  return Array.from({ length: Math.min(length, bytes.length - 1) }, (_, index) =>
    bytes.subarray(0, bytes.length - 1 - index),
  );
}
