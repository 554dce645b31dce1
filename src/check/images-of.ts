import type { Position } from 'unist';
import type { Invocation, StudyNote } from '../study/nodes.ts';
import { composeFilesOf, valueAt } from './compose-files.ts';
import { dockerfilesOf } from './dockerfiles-of.ts';

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

/**
 * The images that the Dockerfiles and Compose files of a note start from, less those that stand for any, stages and
 * `scratch`. An image that a Compose file builds gets its name there.
 */
export function imagesInFiles(note: StudyNote): NamedImage[] {
  const bases = dockerfilesOf(note).flatMap(({ instructions }) => {
    const stages = new Set(instructions.flatMap(({ stageName }) => stageName?.value ?? []));
    return instructions.flatMap(({ image }) =>
      image && image.value !== 'scratch' && !stages.has(image.value)
        ? [{ ...image, use: 'use' as const }]
        : [],
    );
  });
  const services = composeFilesOf(note).flatMap((file) => {
    const map = valueAt(file, 'services');
    return map?.type === 'yamlMap' ? map.entries.flatMap(({ value }) => value ?? []) : [];
  });
  const run = services.flatMap((service): NamedImage[] => {
    const image = valueAt(service, 'image');
    if (image?.type !== 'yamlScalar' || image.style !== 'plain') return [];
    const use = valueAt(service, 'build') === undefined ? 'use' : 'name';
    return [{ value: image.text, position: image.position, use }];
  });
  return [...bases, ...run].filter(({ value }) => value !== '' && !standsForAny(value));
}

/** Variables, brackets, Korean, `IMAGE_NAME`, `imageName`, `my-…`: names that the reader puts in place. */
function standsForAny(value: string): boolean {
  return (
    /[^\x21-\x7E]|[$*%{}<>[\]`'"\\()|]|\.\.\./.test(value) ||
    /^[A-Z][A-Z0-9_:/-]*$/.test(value) ||
    /image|name|repo|account|username|user_?id|docker_?id|\byour|tag$|version$|xxx|foo|hash/i.test(value)
  );
}
