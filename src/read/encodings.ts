/** An encoding that notes are read in, by the name that iconv-lite has for it. */
export type Encoding =
  'utf-8' | 'utf-16le' | 'utf-16be' | 'cp949' | 'shift_jis' | 'euc-jp' | 'gb18030' | 'big5' | 'windows-1252';

/** Other names people use, bare of case and marks. */
const names: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf8'],
  'utf-16le': ['utf16le', 'utf16', 'ucs2'],
  'utf-16be': ['utf16be'],
  cp949: ['cp949', 'ms949', 'uhc', 'windows949', 'euckr', 'ksc5601', 'ksc56011987', 'ksx1001'],
  shift_jis: ['shiftjis', 'sjis', 'cp932', 'ms932', 'windows31j'],
  'euc-jp': ['eucjp'],
  gb18030: ['gb18030', 'gbk', 'gb2312', 'cp936', 'euccn'],
  big5: ['big5', 'big5hkscs', 'cp950'],
  'windows-1252': ['windows1252', 'cp1252', 'latin1', 'iso88591'],
};

/** The encodings by the names to show. */
export const encodings = Object.keys(names) as readonly Encoding[];

/** The encoding of a name as people write it: `EUC-KR`, `utf8`; nothing for any that is none of text, or unknown. */
export function encodingOf(name: string): Encoding | undefined {
  const bare = name.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  return encodings.find((encoding) => names[encoding].includes(bare));
}
