import type { Table, TableCell, TableRow } from 'mdast';
import { commandTitle } from '../language/command-title.ts';
import { isNounPhrase } from './nominal.ts';
import { plainText } from '../study/rich-text.ts';

/** What the columns of a table are for. */
export interface TablePlan {
  rows: readonly TableRow[];
  header: readonly string[];
  /** Column of options, of commands, of terms or instructions: what is explained. */
  option?: number;
  command?: number;
  term?: number;
  meaning?: number;
  /** For each column whether commands stand in it. */
  ofCommands: readonly boolean[];
  /** Another column that says what a command is for. */
  purpose?: number;
}

const optionHeader = /옵션|플래그|인자|파라미터|매개\s*변수|스위치|option|flag|argument|parameter/i;
const termHeader =
  /^(?:용어|개념|이름|항목|키워드|단어|구성\s*요소|명칭|인스트럭션|지시[어자]|키|속성|리소스|오브젝트|term|name|key|instruction|keyword|field|concept)/i;
const meaningHeader =
  /설명|의미|뜻|내용|기능|역할|용도|하는\s*(?:일|거|것)|정의|description|meaning|purpose|does/i;
const nounPhrase = { test: (text: string) => isNounPhrase(text.split(/(?<=[가-힣][.])\s/)[0]!) };
/** What one wants to do when one needs the command of the row. */
const purposeHeader = /상황|하고\s*싶은|할\s*일|작업|목적|언제|무엇|task|when/i;

/**
 * Reads from headers and cells what the columns of a table are for; a column of commands needs no header. A table
 * that compares (`| | merge | rebase |`) explains nothing.
 */
export function planTable(table: Table, isCommand: (cell: TableCell) => boolean): TablePlan {
  const [head] = table.children;
  const rows = rowsOf(table);
  const header = (head?.children ?? []).map((cell) => plainText(cell));
  const columns = Array.from({ length: header.length }, (_, index) =>
    rows.map((row) => cellText(row, index)),
  );
  const share = (index: number, test: Pick<RegExp, 'test'>) =>
    columns[index]!.filter((text) => test.test(text)).length / Math.max(1, rows.length);
  const flags = columns.findIndex((_, index) => share(index, /^[-–—]{1,2}[A-Za-z]/) >= 0.5);
  const option =
    flags >= 0 ? flags : header.findIndex((text, index) => index === 0 && optionHeader.test(text));
  const filled = rows.map(({ children }) => children.map((cell) => isCommand(cell)));
  const ofCommands = header.map((_, index) => filled.filter((row) => row[index]).length * 2 >= rows.length);
  const titled = header.findIndex(
    (text, index) =>
      commandTitle.test(text) && index !== option && (ofCommands[index] || !ofCommands.includes(true)),
  );
  const command =
    titled >= 0 ? titled : ofCommands.findIndex((is, index) => is && rows.length > 0 && index !== option);
  const named = header.findIndex(
    (text, index) => meaningHeader.test(text) && index !== option && index !== command,
  );
  // `하위 명령 | 설명 | 옵션`: the meaning is the command's, the last column only lists what it takes.
  const listed = command >= 0 && named > command && option > named;
  const compares = named < 0 && option < 0 && command < 0 && header.length >= 3;
  const titledTerm = compares ? -1 : header.findIndex((text) => termHeader.test(text));
  const first = header.findIndex(
    (text, index) => index !== named && !/^(?:번호|순서|no\.?|#|)$/i.test(text.trim()),
  );
  const isComparison = header.length >= 3 && header[0]!.trim() === '' && named < 0 && option < 0;
  if (isComparison && !filled.every(([, ...row]) => row.includes(true))) return { rows, header, ofCommands };
  // Two columns of which one names things and the other says what each is: `드라이버 | 언제`.
  const defines = header.length === 2 && share(1, nounPhrase) >= 0.6;
  const isPlain = titledTerm < 0 && option < 0 && command < 0;
  const term = isPlain && (named > 0 || defines) ? first : titledTerm;
  const subject = option >= 0 ? option : command >= 0 ? command : term;
  const purpose = header.findIndex(
    (text, index) => purposeHeader.test(text) && ![option, command, named].includes(index),
  );
  const beside = named < 0 && subject >= 0 ? besideOf(subject, ofCommands) : -1;
  const tells = beside >= 0 && (command < 0 || share(beside, /[가-힣]{2}|[a-z]+ [a-z]+/) >= 0.5);
  const meaning = named >= 0 ? named : tells ? beside : -1;
  return {
    rows,
    header,
    ofCommands,
    ...(option >= 0 && !listed && { option }),
    ...(command >= 0 && { command }),
    ...(term >= 0 && { term }),
    ...(meaning >= 0 && { meaning }),
    ...(purpose >= 0 && purpose !== meaning && { purpose }),
  };
}

/** Rows without their header; a table without one has its first option there: `| -d | 백그라운드 |`. */
function rowsOf({ children }: Table): readonly TableRow[] {
  const first = children[0]?.children[0];
  return first && /^[-–—]{1,2}[A-Za-z]/.test(plainText(first)) ? children : children.slice(1);
}

/** The column that says what a column without a meaning's header means: the next one, else the one before. */
function besideOf(subject: number, ofCommands: readonly boolean[]): number {
  const next = ofCommands.findIndex((is, index) => index > subject && !is);
  return next >= 0 ? next : ofCommands.findLastIndex((is, index) => index < subject && !is);
}

/** A cell of a row; short rows have none. */
export function cellAt(row: TableRow, index: number | undefined): TableCell | undefined {
  return index === undefined ? undefined : row.children[index];
}

function cellText(row: TableRow, index: number): string {
  const cell = row.children[index];
  return cell ? plainText(cell) : '';
}
