import { expect, test } from 'vitest';
import { allUnsafe } from './all-unsafe.ts';
import { faultsOfCheck } from './faults-of-check.ts';
import { faultsOfNote } from './faults-of-note.ts';

const names = Object.getOwnPropertyNames(Object.prototype);

/** A name in every place where notes have one that is looked up. */
const noteOf = (name: string) => `---
title: ${name}
${name}: ${name}
---
# ${name}

- \`${name}\` : 실행한다
- \`docker ${name}\` : 실행한다
- \`docker run --${name} ${name}\` : 실행한다

**${name}** : 뜻

| 명령어 | 뜻 |
| --- | --- |
| ${name} -a | 글 |

\`\`\`${name}
${name} run ${name}
sudo ${name} ${name}
kubectl get ${name} ${name}
git ${name} --${name}
\`\`\`

\`\`\`dockerfile
FROM ${name} AS ${name}
${name} a
COPY --from=${name} --${name}=a b c
\`\`\`

\`\`\`yaml
services:
  ${name}:
    image: ${name}
    ${name}: ${name}
${name}: {}
\`\`\`

\`\`\`yaml
apiVersion: v1
kind: ${name}
${name}: a
\`\`\`

<${name} ${name}="a">[^${name}] [${name}] [글](${name}:a)

[${name}]: ${name}

[^${name}]: 글
`;

test.each(names)('%s is a word as any other', async (name) => {
  const { note, faults } = faultsOfNote(noteOf(name));
  const notes = [{ ...note!, path: 'a.md' }];
  expect([...faults, ...faultsOfCheck(notes, new Map([['a.md', noteOf(name)]]))]).toEqual([]);
  const { unsafe, outputs } = await allUnsafe(notes);
  expect(unsafe).toEqual([]);
  expect(outputs.fields.length).toBeGreaterThan(0);
});
