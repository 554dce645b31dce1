import type { Table, TableCell, TableRow } from 'mdast';
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
  /** Another column that says what a command is for. */
  purpose?: number;
}

const optionHeader = /옵션|플래그|인자|파라미터|매개\s*변수|스위치|option|flag|argument|parameter/i;
const commandHeader = /명령|커맨드|command|구문|문법|syntax|사용법/i;
const termHeader =
  /^(?:용어|개념|이름|항목|키워드|단어|구성\s*요소|명칭|인스트럭션|지시[어자]|키|속성|리소스|오브젝트|term|name|key|instruction|keyword|field|concept)/i;
const meaningHeader =
  /설명|의미|뜻|내용|기능|역할|용도|하는\s*(?:일|거|것)|정의|description|meaning|purpose|does/i;
/** What one wants to do when one needs the command of the row. */
const purposeHeader = /상황|하고\s*싶은|할\s*일|작업|목적|언제|무엇|task|when/i;

/** Reads from headers and cells what the columns of a table are for. */
export function planTable(table: Table): TablePlan {
  const [head, ...rows] = table.children;
  const header = (head?.children ?? []).map((cell) => plainText(cell));
  const width = header.length;
  const columns = Array.from({ length: width }, (_, index) => rows.map((row) => cellText(row, index)));
  const share = (index: number, test: RegExp) =>
    columns[index]!.filter((text) => test.test(text)).length / Math.max(1, rows.length);
  const flags = columns.findIndex((_, index) => share(index, /^-{1,2}[A-Za-z]/) >= 0.5);
  const option = flags >= 0 ? flags : header.findIndex((text) => optionHeader.test(text));
  const command = header.findIndex((text, index) => commandHeader.test(text) && index !== option);
  const named = header.findIndex(
    (text, index) => meaningHeader.test(text) && index !== option && index !== command,
  );
  const term = header.findIndex((text) => termHeader.test(text));
  const subject = option >= 0 ? option : command >= 0 ? command : term;
  const purpose = header.findIndex(
    (text, index) => purposeHeader.test(text) && ![option, command, named].includes(index),
  );
  const beside = subject + 1 < width ? subject + 1 : subject - 1;
  const meaning = named >= 0 ? named : subject >= 0 ? beside : -1;
  return {
    rows,
    header,
    ...(option >= 0 && { option }),
    ...(command >= 0 && { command }),
    ...(term >= 0 && { term }),
    ...(meaning >= 0 && { meaning }),
    ...(purpose >= 0 && purpose !== meaning && { purpose }),
  };
}

/** A cell of a row; short rows have none. */
export function cellAt(row: TableRow, index: number | undefined): TableCell | undefined {
  return index === undefined ? undefined : row.children[index];
}

function cellText(row: TableRow, index: number): string {
  const cell = row.children[index];
  return cell ? plainText(cell) : '';
}
