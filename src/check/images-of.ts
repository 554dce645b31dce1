import type { Position } from 'unist';
import type { Invocation } from '../study/nodes.ts';

/** An image named in a command. */
export interface NamedImage {
  readonly value: string;
  readonly position: Position;
  /** Whether the command uses an image or gives it its name. */
  readonly use: 'use' | 'name';
}

/** The images that a docker command speaks of, less those that stand for any. */
export function imagesOf(invocation: Invocation): NamedImage[] {
  return candidates(invocation).filter(({ value }) => value !== '' && !standsForAny(value));
}

function candidates({ canonical, arguments: args, options }: Invocation): NamedImage[] {
  const at = (index: number, use: NamedImage['use']): NamedImage[] => {
    const argument = args[index];
    return argument === undefined || argument.placeholder ? [] : [{ ...argument, use }];
  };
  switch (canonical) {
    case 'docker container run':
    case 'docker container create':
    case 'docker image pull':
    case 'docker image push':
      return at(0, 'use');
    case 'docker image tag':
      return [...at(0, 'use'), ...at(1, 'name')];
    case 'docker container commit':
      return at(1, 'name');
    case 'docker image build':
      return options.flatMap(({ long, value, valuePosition }) =>
        long === '--tag' && value !== undefined && valuePosition
          ? [{ value, position: valuePosition, use: 'name' as const }]
          : [],
      );
    default:
      return [];
  }
}

/** Variables, brackets, Korean, `IMAGE_NAME`, `imageName`, `my-…`: names that the reader puts in place. */
function standsForAny(value: string): boolean {
  return (
    /[^\x21-\x7E]|[$*%{}<>[\]`'"\\()|]|\.\.\./.test(value) ||
    /^[A-Z][A-Z0-9_:/-]*$/.test(value) ||
    /image|name|repo|account|username|user_?id|docker_?id|\byour|tag$|version$|xxx|foo|hash/i.test(value)
  );
}
