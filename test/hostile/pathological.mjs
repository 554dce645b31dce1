/**
 * Notes on which a Markdown parser may take more than linear time, each with the mark it fights with. The first 25 are
 * those of cmark, made after their descriptions in the sizes it uses; 16 are ours, against the stages after parsing.
 *
 * @typedef {{ name: string, text: () => string }} Pathological
 */

/** @type {(piece: string, times: number) => string} */
const times = (piece, count) => piece.repeat(count);

/** @type {(count: number, piece: (index: number) => string) => string} */
const each = (count, piece) => Array.from({ length: count }, (_, index) => piece(index)).join('');

/** @type {readonly Pathological[]} */
export const fromCmark = [
  { name: 'nested strong emphasis', text: () => `${times('*a **a ', 65_000)}b${times(' a** a*', 65_000)}` },
  { name: 'emphasis closers without openers', text: () => times('a_ ', 65_000) },
  { name: 'emphasis openers without closers', text: () => times('_a ', 65_000) },
  { name: 'link closers without openers', text: () => times('a]', 65_000) },
  { name: 'link openers without closers', text: () => times('[a', 65_000) },
  { name: 'mismatched openers and closers', text: () => times('*a_ ', 50_000) },
  { name: 'openers and closers in multiples of three', text: () => `a**b${times('c* ', 50_000)}` },
  { name: 'link openers and emphasis closers', text: () => times('[ a_', 50_000) },
  { name: 'pattern [ (](', text: () => times('[ (](', 80_000) },
  { name: 'pattern ![[]()', text: () => times('![[]()', 160_000) },
  { name: 'links in emphasis that ends in them', text: () => times('**x [a*b**c*](d)', 10_000) },
  { name: 'nested brackets', text: () => `${times('[', 50_000)}a${times(']', 50_000)}` },
  { name: 'nested quotes', text: () => `${times('> ', 50_000)}a` },
  { name: 'deeply nested lists', text: () => each(1_000, (depth) => `${times('  ', depth)}* a\n`) },
  { name: 'U+0000', text: () => times('abc\u0000de\u0000', 100_000) },
  { name: 'backticks, each run longer', text: () => each(5_000, (size) => `e${times('`', size)}`) },
  { name: 'unclosed links with angles', text: () => times('[a](<b', 30_000) },
  { name: 'unclosed links', text: () => times('[a](b', 30_000) },
  { name: 'unclosed <!--', text: () => `</${times('<!--', 300_000)}` },
  { name: 'unclosed <?', text: () => `</${times('<?', 300_000)}` },
  { name: 'unclosed <!A', text: () => `</${times('<!A ', 300_000)}` },
  { name: 'unclosed <![CDATA[', text: () => `</${times('<![CDATA[', 100_000)}` },
  { name: 'empty lines in a list', text: () => `- a\n${times('\n', 100_000)}b` },
  {
    name: 'tables',
    text: () => `${times('|a', 10_000)}|\n${times('|-', 10_000)}|\n${times('|a\n', 10_000)}`,
  },
  {
    name: 'references and their definitions',
    text: () => `${each(30_000, (at) => `[${at}]: u\n`)}\n${times('[0] ', 30_000)}`,
  },
];

/** @type {readonly Pathological[]} */
export const ours = [
  {
    name: 'a table of 20,000 rows',
    text: () => `| 옵션 | 뜻 |\n|---|---|\n${each(20_000, (at) => `| \`-${at}\` | 뜻 ${at} |\n`)}`,
  },
  { name: 'runs of |', text: () => `${times('|', 100_000)}\n${times('|-', 50_000)}\n` },
  { name: 'footnotes', text: () => each(10_000, (at) => `글[^${at}]이다.\n\n[^${at}]: 각주\n\n`) },
  { name: 'Korean emphasis', text: () => times('**컨테이너(**는', 40_000) },
  { name: 'nested HTML', text: () => `${times('<div><b>', 20_000)}글${times('</b></div>', 20_000)}` },
  {
    name: 'a long shell line',
    text: () => `\`\`\`sh\ndocker run ${times('-e A=1 ', 25_000)}nginx\n\`\`\`\n`,
  },
  { name: 'nested $(', text: () => `\`\`\`sh\ndocker run ${times('$(', 50_000)}\n\`\`\`\n` },
  {
    name: 'here-documents',
    text: () => `\`\`\`sh\n${each(10_000, (at) => `docker exec a cat <<E${at}\n`)}\`\`\`\n`,
  },
  {
    name: 'a Compose file of 20,000 services',
    text: () => `\`\`\`yaml\nservices:\n${each(20_000, (at) => `  s${at}:\n    image: nginx\n`)}\`\`\`\n`,
  },
  {
    name: 'a list of 20,000 commands',
    text: () => each(20_000, (at) => `- \`docker run --name n${at} nginx\`: 컨테이너 ${at}을 실행한다\n`),
  },
  {
    name: 'a line of 40,000 characters',
    text: () => `${times('컨테이너는 이미지를 실행한 것이다. ', 2_100)}\n`,
  },
  { name: 'headings', text: () => each(20_000, (at) => `## ${at}. docker ps\n\n`) },
  { name: 'a list of 1,900 keys', text: () => each(1_900, (at) => `- u : 되돌리기 ${at}\n`) },
  {
    name: 'a list of 1,000 options below as many commands',
    text: () =>
      `\`\`\`sh\n${times('docker ps\n', 1_000)}\`\`\`\n\n${each(1_000, (at) => `- -a : 전부 ${at}\n`)}`,
  },
  { name: 'a comment of dashes', text: () => `\`\`\`sh\n# ${times('-', 19_900)}!\ndocker ps\n\`\`\`\n` },
  { name: 'slashes behind a command', text: () => `- git log ${times('//', 9_900)}가\n` },
];
