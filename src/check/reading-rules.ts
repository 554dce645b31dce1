import type { read } from '../language/ko/read.ts';
import type { Localized, Severity } from './rule.ts';

/**
 * What is found while a note is read, before there is a tree to check. The messages are those of the reading
 * stage; here stand their severities and what their pages say.
 */
export interface ReadingRule {
  readonly id: string;
  readonly severity: Severity;
  /** The note cannot be used, so that nobody can turn this off. */
  readonly leavesOut: boolean;
  readonly description: Localized;
  /** Its messages, by their key in the catalog. */
  readonly says: readonly (keyof typeof read)[];
}

export const readingRules: readonly ReadingRule[] = [
  {
    id: 'binary',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '글이 아닌 파일(그림, 압축 파일)에 `.md`라는 이름이 붙은 것을 찾는다.',
      en: 'Finds files that are no text although their name ends in `.md`.',
    },
    says: ['binary'],
  },
  {
    id: 'empty-file',
    severity: 'warning',
    leavesOut: false,
    description: { ko: '빈 노트를 찾는다.', en: 'Finds notes with nothing in them.' },
    says: ['empty-file'],
  },
  {
    id: 'fence-too-long',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '한도보다 긴 코드 블록을 찾는다.',
      en: 'Finds code blocks longer than the limit.',
    },
    says: ['fence-too-long'],
  },
  {
    id: 'file-too-large',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '손으로 적은 노트라고 보기에 너무 큰 파일을 찾는다.',
      en: 'Finds files larger than any note written by hand.',
    },
    says: ['file-too-large'],
  },
  {
    id: 'frontmatter-invalid',
    severity: 'error',
    leavesOut: false,
    description: {
      ko: '읽을 수 없는 앞머리(front matter), 값이 맞지 않거나 쓸 수 없는 이름의 항목을 찾는다. 다른 도구의 항목은 내버려 둔다.',
      en: 'Finds front matter that cannot be read, unexpected values, and reserved keys. Keys of other tools are left alone.',
    },
    says: ['front-matter-syntax', 'front-matter-value', 'front-matter-reserved'],
  },
  {
    id: 'internal-error',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: 'pilgi의 잘못으로 읽지 못한 노트를 알린다. 다른 노트는 그대로 만든다.',
      en: 'Tells of notes that were left out by a fault of pilgi itself. The others are built.',
    },
    says: ['internal-error'],
  },
  {
    id: 'line-too-long',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '한도보다 긴 줄이 있는 파일을 찾는다. 노트가 아니라 자료인 일이 많다.',
      en: 'Finds files with a line over the limit: most often data rather than a note.',
    },
    says: ['line-too-long'],
  },
  {
    id: 'nfd-text',
    severity: 'warning',
    leavesOut: false,
    description: {
      ko: '자모가 풀어진 글자(NFD)가 있는 노트를 찾는다. macOS에서 옮긴 글에 많고, 검색되지 않는다.',
      en: 'Finds notes with decomposed letters (NFD), which searches do not find.',
    },
    says: ['nfd-text'],
  },
  {
    id: 'not-utf8',
    severity: 'warning',
    leavesOut: false,
    description: {
      ko: 'UTF-8이 아닌 노트(CP949, UTF-16)를 찾는다. GitHub에서 글자가 깨진다.',
      en: 'Finds notes in another encoding than UTF-8 (CP949, UTF-16), which GitHub shows garbled.',
    },
    says: ['not-utf8'],
  },
  {
    id: 'too-deep',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '인용과 목록, 강조, 태그를 한도보다 여러 겹으로 넣은 노트를 찾는다.',
      en: 'Finds quotes, lists, emphasis and tags nested deeper than the limit.',
    },
    says: ['too-deep'],
  },
  {
    id: 'too-many-blocks',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '목록 항목, 인용, 제목이 한도보다 많은 노트를 찾는다.',
      en: 'Finds notes with more list items, quotes and headings than the limit.',
    },
    says: ['too-many-blocks'],
  },
  {
    id: 'too-many-definitions',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '각주와 링크 정의가 한도보다 많은 노트를 찾는다.',
      en: 'Finds notes with more footnotes and link definitions than the limit.',
    },
    says: ['too-many-definitions'],
  },
  {
    id: 'too-many-marks',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '강조, 링크, 코드 표시가 한도보다 많은 문단을 찾는다. 짝을 맞추는 데 끝없이 걸린다.',
      en: 'Finds paragraphs with more marks of emphasis, links or code than the limit: pairing them would take forever.',
    },
    says: ['too-many-marks'],
  },
  {
    id: 'too-many-rows',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '한도보다 긴 표를 찾는다.',
      en: 'Finds tables with more rows than the limit.',
    },
    says: ['too-many-rows'],
  },
  {
    id: 'too-much-memory',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '이해하는 데 한도보다 많은 메모리가 드는 노트를 찾는다.',
      en: 'Finds notes that need more memory than the limit to be understood.',
    },
    says: ['too-much-memory'],
  },
  {
    id: 'too-slow',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '이해하는 데 한도보다 오래 걸리는 노트를 찾는다.',
      en: 'Finds notes that take longer than the limit to be understood.',
    },
    says: ['too-slow'],
  },
  {
    id: 'undecodable',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '어떤 인코딩으로 적었는지 알 수 없는 노트를 찾는다.',
      en: 'Finds notes whose encoding cannot be told.',
    },
    says: ['undecodable', 'undecodable-as', 'utf8-after-all'],
  },
  {
    id: 'unreadable',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '권한이 없어서 읽을 수 없는 노트를 찾는다.',
      en: 'Finds notes that cannot be read, most often for lack of permission.',
    },
    says: ['unreadable'],
  },
  {
    id: 'vanished',
    severity: 'error',
    leavesOut: true,
    description: {
      ko: '찾은 뒤 읽기 전에 사라진 노트를 알린다.',
      en: 'Tells of notes that vanished before they were read.',
    },
    says: ['vanished'],
  },
];
