import type { Position } from 'unist';
import { readMount, readVolume, type Volume } from '../grammar/values/volume.ts';
import type { Invocation } from '../study/nodes.ts';
import { imagesOf } from './images-of.ts';

/** What docker gives names to. */
export type NamedKind = 'container' | 'volume' | 'network' | 'image';

/** A name in a command. */
export interface NameUse {
  readonly kind: NamedKind;
  readonly name: string;
  readonly place: Position;
  /** Whether the command makes what it names. */
  readonly made: boolean;
}

/** What the kinds are called in Korean. */
export const koreanKinds: Readonly<Record<NamedKind, string>> = {
  container: '컨테이너',
  volume: '볼륨',
  network: '네트워크',
  image: '이미지',
};

const plainName = /^[A-Za-z0-9][\w.-]*$/;

/** The names that a command gives and uses, but for placeholders. */
export function namesIn(command: Invocation): NameUse[] {
  return [...optionNames(command), ...argumentNames(command), ...imageNames(command)].filter(
    ({ name, kind }) => kind === 'image' || plainName.test(name),
  );
}

function optionNames({ canonical, options }: Invocation): NameUse[] {
  if (!/^docker container (?:run|create)$/.test(canonical)) return [];
  return options.flatMap(({ long, value, valuePosition: place }): NameUse[] => {
    if (value === undefined || !place) return [];
    if (long === '--name') return [{ kind: 'container', name: value, place, made: true }];
    if (long === '--volume' || long === '--mount') {
      return volumeNames(long === '--mount' ? readMount(value) : readVolume(value), value, place);
    }
    if (long === '--network') return [{ kind: 'network', name: value, place, made: false }];
    return [];
  });
}

function volumeNames(volume: Volume | undefined, written: string, place: Position): NameUse[] {
  if (volume?.kind !== 'named' || volume.source === undefined) return [];
  const name = volume.source;
  return [{ kind: 'volume', name, place: placeWithin(place, written, name), made: false }];
}

/** The place of a part of a word; of the whole word where quotes or escapes move its letters. */
function placeWithin({ start, end }: Position, word: string, part: string): Position {
  if (end.offset! - start.offset! !== word.length) return { start, end };
  const from = word.indexOf(part);
  const at = (shift: number) => ({
    line: start.line,
    column: start.column + shift,
    offset: start.offset! + shift,
  });
  return { start: at(from), end: at(from + part.length) };
}

const usesContainer =
  /^docker container (?:stop|start|restart|rm|kill|logs|exec|attach|inspect|port|top|pause|unpause|rename|commit|stats|wait|diff|export)$/;

function argumentNames({ canonical, arguments: args }: Invocation): NameUse[] {
  const all = args.filter(({ placeholder }) => !placeholder);
  const take = (list: readonly (typeof all)[number][], kind: NamedKind, made: boolean): NameUse[] =>
    list.map(({ value, position }) => ({ kind, name: value, place: position, made }));
  const [, object, verb] = canonical.split(' ');
  if (object === 'volume' || object === 'network') {
    if (verb === 'create') return take(all, object, true);
    if (verb === 'connect' || verb === 'disconnect')
      return [...take(all.slice(0, 1), 'network', false), ...take(all.slice(1, 2), 'container', false)];
    return verb === 'rm' || verb === 'inspect' ? take(all, object, false) : [];
  }
  if (!usesContainer.test(canonical)) return [];
  return take(
    / (?:exec|commit|rename|port|top)$/.test(canonical) ? all.slice(0, 1) : all,
    'container',
    false,
  );
}

/** Only images without a domain or account are surely made here; the tag is another matter. */
function imageNames(command: Invocation): NameUse[] {
  return imagesOf(command).map(({ value, position, use }) => ({
    kind: 'image',
    name: value.replace(/:[\w.-]*$/, ''),
    place: position,
    made: use === 'name' || command.canonical === 'docker image pull',
  }));
}
