import type { RootContent } from 'mdast';
import type { Section } from '../../study/nodes.ts';
import { breakdownAt, literalPieces, type Breakdown } from './breakdown.ts';
import type { BookContext } from './book-context.ts';
import { exerciseGroups, lineCount, type ExerciseGroup } from './exercise-groups.ts';
import { NoteRenderer } from './note-renderer.ts';
import type { PlannedChapter } from './plan-book.ts';

/** An answer that stands at the end of the book. */
interface EndAnswer {
  readonly id: string;
  /** Id of its task. */
  readonly task: string;
  /** Heading of the section its task stands in. */
  readonly section: string;
  /** The author's own words above it. */
  readonly title?: string;
  readonly html: string;
}

/** A section of a chapter as the contents list it. */
interface ContentsLine {
  readonly href: string;
  readonly number?: string;
  readonly title: string;
}

export interface ChapterHtml {
  readonly title: string;
  readonly html: string;
  readonly footnotes: readonly { readonly id: string; readonly html: string }[];
  readonly sections: readonly ContentsLine[];
  readonly answers: readonly EndAnswer[];
}

/** Writes a chapter's content: its text, sections, exercises and footnotes. */
export function chapterHtml(book: BookContext, chapter: PlannedChapter): ChapterHtml {
  const writer = new ChapterWriter(book, chapter);
  return writer.write();
}

/**
 * Lines of an exercise section that is not broken, and of one of its tasks: a box moved as a whole leaves a page half
 * empty.
 */
const [shortExercise, shortTask] = [8, 16];

class ChapterWriter {
  readonly #book: BookContext;
  readonly #chapter: PlannedChapter;
  readonly #renderer: NoteRenderer;
  readonly #sections: ContentsLine[] = [];
  readonly #answers: EndAnswer[] = [];
  #exercises = 0;

  constructor(book: BookContext, chapter: PlannedChapter) {
    this.#book = book;
    this.#chapter = chapter;
    this.#renderer = new NoteRenderer(book, chapter.note, chapter.page);
  }

  write(): ChapterHtml {
    const title = this.#renderer.inline(this.#chapter.title.content, true);
    const html = this.#flow(this.#chapter.children);
    return {
      title,
      html,
      footnotes: this.#renderer.footnotes(),
      sections: this.#sections,
      answers: this.#answers,
    };
  }

  /** Nodes that stand beside one another go together; sections and breakdowns stand between them. */
  #flow(children: readonly (Section | RootContent)[]): string {
    const parts: string[] = [];
    let run: RootContent[] = [];
    const flush = (): void => {
      if (run.length > 0) parts.push(this.#renderer.blocks(run));
      run = [];
    };
    for (let index = 0; index < children.length; index += 1) {
      const node = children[index];
      const breakdown = breakdownAt(this.#book, this.#chapter.note, children, index);
      if (breakdown !== undefined) {
        flush();
        parts.push(this.#breakdown(breakdown));
        index += breakdown.nodes.length - 1;
      } else if (node?.type === 'section') {
        flush();
        parts.push(this.#section(node));
      } else if (node !== undefined) run.push(node);
    }
    flush();
    return parts.join('\n');
  }

  #section(section: Section): string {
    this.#renderer.openSection();
    const plainTitle = this.#renderer.inline(section.title.content, false);
    const number = section.number === undefined ? {} : { number: section.number };
    if (section.depth === 1)
      this.#sections.push({ href: `#${section.anchor}`, ...number, title: plainTitle });
    const view = {
      id: section.anchor,
      ...number,
      title: this.#renderer.inline(section.title.content, true),
      [`level${Math.min(6, section.depth + 1)}`]: true,
    };
    if (section.role !== 'exercise' || !this.#hasTasks(section)) return this.#plainSection(section, view);
    // Exercises below have frames of their own: none stands in another.
    const below = section.children.filter(isExercise);
    const own = section.children.filter((node) => !isExercise(node));
    const frame = { ...view, ...this.#exercise(section, own) };
    const framed = this.#book.templates.render('exercise.hbs', frame);
    return below.length === 0 ? framed : `${framed}\n${this.#flow(below)}`;
  }

  #plainSection(section: Section, view: object): string {
    const role = section.role === 'exercise' ? 'section' : section.role;
    return this.#book.templates.render('section.hbs', {
      ...view,
      role,
      html: this.#flow(section.children),
    });
  }

  /** A section whose exercises are all sections below it frames nothing itself. */
  #hasTasks(section: Section): boolean {
    return (
      !section.children.some(isExercise) ||
      this.#chapter.note.exercises.some((exercise) => exercise.section === section.anchor)
    );
  }

  #exercise(section: Section, own: readonly (Section | RootContent)[]): object {
    const groups = exerciseGroups(this.#book, this.#chapter.note, section, own);
    const title = this.#renderer.inline(section.title.content, false);
    const heading = section.number === undefined ? title : `${section.number} ${title}`;
    return {
      keep: lineCount(own) <= shortExercise,
      groups: groups.map((group) => this.#exerciseGroup(group, heading)),
      words: this.#book.words,
    };
  }

  #exerciseGroup(group: ExerciseGroup, section: string): object {
    this.#exercises += 1;
    const id = `${this.#chapter.page}x${this.#exercises}`;
    const task = this.#flow(group.task);
    const answer = group.answer.length === 0 ? undefined : this.#flow(group.answer);
    const { title } = group;
    if (answer === undefined || !this.#book.answersAtEnd)
      return {
        id,
        task,
        answer,
        answerTitle: title ?? this.#book.words['answer'],
        keep: lineCount([...group.task, ...group.answer]) <= shortTask,
      };
    this.#answers.push({ id: `${id}a`, task: id, section, ...(title && { title }), html: answer });
    return { id, task, answerAt: `${id}a` };
  }

  #breakdown(breakdown: Breakdown): string {
    const [node] = breakdown.nodes;
    const marks = node?.type === 'code' ? this.#book.places.marks(node) : [];
    return this.#book.templates.render('breakdown.hbs', {
      ids: marks.map((mark) => mark.id),
      pieces: literalPieces(breakdown),
      parts: breakdown.parts.map((part) => ({
        part: part.part,
        meaning: this.#renderer.inline(part.meaning.content, true),
      })),
    });
  }
}

function isExercise(node: Section | RootContent): node is Section {
  return node.type === 'section' && node.role === 'exercise';
}
