import type { NoteTypeName } from './anki-note.ts';

/** One card template of a note type: its file names in `templates/anki/`, its frozen id. */
interface CardTemplate {
  readonly id: number;
  readonly name: string;
  readonly front: string;
  readonly back: string;
  /** The field without which there is no such card. */
  readonly needs: string;
}

/** A note type. Ids, field names and their order are frozen: Anki would take any change for another type. */
export interface NoteType {
  readonly id: number;
  readonly name: string;
  readonly cloze: boolean;
  readonly fields: readonly { readonly id: number; readonly name: string }[];
  readonly templates: readonly CardTemplate[];
}

/**
 * The three note types. Never rename, reorder, add or remove a field or template, never change an id:
 * Anki would give every learner a second type and refuse to update the notes of the first.
 */
export const noteTypes: Readonly<Record<NoteTypeName, NoteType>> = {
  answer: {
    id: 1718409600001,
    name: 'pilgi 문답',
    cloze: false,
    fields: frozenFields(5210347110, [
      'Question',
      'Answer',
      'ReverseQuestion',
      'ReverseAnswer',
      'Details',
      'Kind',
      'ReverseKind',
      'Breadcrumb',
      'Related',
      'Source',
    ]),
    templates: [
      {
        id: 5210347101,
        name: '묻고 답하기',
        front: 'answer-front.html',
        back: 'answer-back.html',
        needs: 'Question',
      },
      {
        id: 5210347102,
        name: '거꾸로',
        front: 'reverse-front.html',
        back: 'reverse-back.html',
        needs: 'ReverseQuestion',
      },
    ],
  },
  typed: {
    id: 1718409600002,
    name: 'pilgi 입력',
    cloze: false,
    fields: frozenFields(5210347210, [
      'Question',
      'Answer',
      'Shown',
      'Details',
      'Kind',
      'Breadcrumb',
      'Related',
      'Source',
    ]),
    templates: [
      {
        id: 5210347201,
        name: '입력하기',
        front: 'typed-front.html',
        back: 'typed-back.html',
        needs: 'Question',
      },
    ],
  },
  cloze: {
    id: 1718409600003,
    name: 'pilgi 빈칸',
    cloze: true,
    fields: frozenFields(5210347310, [
      'Text',
      'Prompt',
      'Details',
      'Kind',
      'Breadcrumb',
      'Related',
      'Source',
    ]),
    templates: [
      {
        id: 5210347301,
        name: '빈칸 채우기',
        front: 'cloze-front.html',
        back: 'cloze-back.html',
        needs: 'Text',
      },
    ],
  },
};

function frozenFields(first: number, names: readonly string[]): NoteType['fields'] {
  return names.map((name, index) => ({ id: first + index, name }));
}
