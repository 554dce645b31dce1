import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Language, type Node, Parser } from '@vscode/tree-sitter-wasm';

/** A word of a command with its place: UTF-16 indexes in the text. */
export interface OracleWord {
  value: string;
  start: number;
  end: number;
}

/** Reads text as tree-sitter-bash does; `undefined` where that finds an error. */
export type BashOracle = (text: string) => OracleWord[][] | undefined;

/** Makes tree-sitter-bash ready. */
export async function openBashOracle(): Promise<BashOracle> {
  await Parser.init();
  const wasm = createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-bash.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readFile(wasm)));
  return (text) => {
    const tree = parser.parse(text);
    if (tree === null || tree.rootNode.hasError) return undefined;
    const commands = commandsIn(tree.rootNode);
    tree.delete();
    return commands;
  };
}

/** The words of all simple commands, an outer command before those in its substitutions. */
function commandsIn(node: Node): OracleWord[][] {
  if (node.type === 'heredoc_body') return [];
  const children = node.namedChildren.filter((child) => child !== null);
  const inner = children.flatMap(commandsIn);
  const words = wordsOf(node, children);
  return words.length > 0 ? [words, ...inner] : inner;
}

function wordsOf(node: Node, children: readonly Node[]): OracleWord[] {
  const parent = node.parent?.type ?? '';
  if (node.type === 'variable_assignment')
    return /command|assignments/.test(parent) && parent !== 'command_substitution' ? [] : [wordOf(node)];
  if (node.type === 'variable_assignments') return children.map(wordOf);
  if (node.type !== 'command') return [];
  return children.filter(({ type }) => !type.endsWith('_redirect')).map(wordOf);
}

function wordOf(node: Node): OracleWord {
  return { value: valueOf(node), start: node.startIndex, end: node.endIndex };
}

/** A word without quotes and escapes; expansions as written. */
function valueOf(node: Node): string {
  switch (node.type) {
    case 'command_name':
    case 'concatenation':
    case 'variable_assignment':
      return pieces(node, (text) => text);
    case 'raw_string':
      return node.text.slice(1, -1);
    case 'string':
      return pieces(node, (text) => text.replaceAll(/\\([$`"\\\n])/g, unescaped)).slice(1, -1);
    case 'word':
      return node.text.replaceAll(/\\([^])/g, unescaped);
    default:
      return node.text;
  }
}

function unescaped(_: string, letter: string): string {
  return letter === '\n' ? '' : letter;
}

/** The values of a node's children, and between them its own text. */
function pieces(node: Node, own: (text: string) => string): string {
  let value = '';
  let at = node.startIndex;
  const text = (to: number) => own(node.text.slice(at - node.startIndex, to - node.startIndex));
  for (const child of node.namedChildren) {
    if (child === null || child.type === 'string_content' || child.type === 'variable_name') continue;
    value += text(child.startIndex) + valueOf(child);
    at = child.endIndex;
  }
  return value + text(node.endIndex);
}
