import { describe, expect, test } from 'vitest';
import { search, searchIndex, textsWith } from '../../src/language/search.js';
import { normalizeQuery, readQuery } from '../../src/language/search-words.js';

const names = ['docker container ls\ndocker ps', 'docker login', 'docker container run', 'docker pull'];
const rest = [
  '\n -a --all \n컨테이너 목록을 본다\n docker ps -a ',
  '\n -p --password \n레지스트리에 로그인한다\n',
  '\n -i -t -p --publish \n컨테이너를 실행한다\n docker run -it alpine \n🐳 고래',
  '\n\n이미지를 내려받는다\ndocker ps',
];
const texts = names.map((name, number) => ({
  text: name + rest[number],
  namesEnd: name.length,
  headEnd: name.length + rest[number]!.lastIndexOf('\n'),
}));

/** Numbers of the texts found, best first. */
function find(query: string): number[] {
  const text = normalizeQuery(query);
  return Array.from(search(searchIndex(texts), readQuery(text), text), ({ number }) => number);
}

describe('the search', () => {
  test.each([
    ['the whole of a name before its mention elsewhere', 'docker ps', [0, 3]],
    ['the end of a name before what only names it', 'ls', [0]],
    ['a syllable that may get a final consonant', '레지스트리에 로그이', [1]],
    ['a final consonant that begins the next syllable', '멎', []],
    ['a final consonant that may begin the next syllable', '컨텡', [0, 2]],
    ['initials, some of them spelled out', '컨ㅌㅇ너', [0, 2]],
    ['initials that a keyboard joins', 'ㄺ', [1]],
    ['a word without its particle', '컨테이너에서', [0, 2]],
    ['every one of several words', '컨테이너 ㅅㅎ', [2]],
    ['an option as a whole', '-p', [1, 2]],
    ['the start of a long one', '--pu', [2]],
    ['a group of options that stands so', '-it', [2]],
    ['a group of options in another order', '-ti', [2]],
    ['letters outside the first plane', '🐳 ㄱㄹ', [2]],
    ['no word over the end of a text', '본다 레지', []],
  ])('finds %s: %s', (_, query, numbers) => {
    expect(find(query)).toEqual(numbers);
  });

  test('counts what it finds', () => {
    for (const query of ['docker', 'ㅋㅌㅇㄴ', '-p', '컨테이너 ㅅㅎ', '없는말']) {
      const counted = [...textsWith(searchIndex(texts), readQuery(query))];
      expect(counted).toEqual(find(query).sort((a, b) => a - b));
    }
  });

  test('looks for no more than is asked for', () => {
    const many = Array.from({ length: 1000 }, () => texts[2]!);
    const index = searchIndex(many);
    const [word] = readQuery('docker');
    let places = 0;
    const ways = word!.ways.map((way) =>
      way.map((needle) => ({
        ...needle,
        placeIn: (...where: Parameters<typeof needle.placeIn>) => {
          places += 1;
          return needle.placeIn(...where);
        },
      })),
    );
    const found = search(index, [{ ...word!, ways }], 'docker');
    expect([found.next().value?.number, found.next().value?.number]).toEqual([0, 1]);
    expect(places).toBeLessThan(10);
  });

  test('finds the same as looking through each text by itself', () => {
    const whole = ['d', 'do', '컨', 'ㅋ', '이', '다', 'ㄹㄱ', '-', '없'];
    for (const query of whole) {
      const alone = texts.flatMap((one, number) =>
        Array.from(search(searchIndex([one]), readQuery(query), query), () => number),
      );
      expect(find(query).sort((a, b) => a - b)).toEqual(alone);
    }
  });
});
