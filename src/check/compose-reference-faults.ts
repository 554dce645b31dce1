import { particle } from '../language/particles.ts';
import { isSlip } from '../language/slip.ts';
import { readVolume } from '../grammar/values/volume.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../study/yaml.ts';
import type { ComposeFault } from './compose-fault.ts';
import { keysOf, valueAt } from './compose-files.ts';

/** What services name, and what the file calls it. */
const kinds = [
  { key: 'depends_on', top: 'services', ko: '서비스', en: 'service' },
  { key: 'networks', top: 'networks', ko: '네트워크', en: 'network' },
  { key: 'volumes', top: 'volumes', ko: '볼륨', en: 'volume' },
  { key: 'configs', top: 'configs', ko: '설정', en: 'config' },
  { key: 'secrets', top: 'secrets', ko: '시크릿', en: 'secret' },
] as const;

/** Names that a service uses and the file has under a name one letter off. */
export function composeReferenceFaults(file: YamlMap): ComposeFault[] {
  const services = valueAt(file, 'services');
  if (services?.type !== 'yamlMap') return [];
  return services.entries.flatMap(({ value: service }) =>
    kinds.flatMap(({ key, top, ko, en }) => {
      const names = keysOf(valueAt(file, top)).map(({ text }) => text);
      return namedIn(valueAt(service, key), key).flatMap(({ name, value }): ComposeFault[] => {
        const suggestion = names.includes(name) ? undefined : names.find((other) => isSlip(other, name));
        if (suggestion === undefined) return [];
        const message = {
          ko: `\`${name}\` ${ko}${particle(ko, '은/는')} 없다. \`${suggestion}\`의 오타로 보인다`,
          en: `Unexpected ${en} \`${name}\`, expected \`${suggestion}\``,
        };
        return [{ value, suggestion, mends: value.text === name, message }];
      });
    }),
  );
}

interface NamedValue {
  readonly name: string;
  readonly value: YamlScalar;
}

function namedIn(value: YamlValue | undefined, key: string): NamedValue[] {
  const scalars =
    value?.type === 'yamlList' ? value.items.filter((item) => item.type === 'yamlScalar') : keysOf(value);
  return scalars.flatMap((scalar) => {
    if (key !== 'volumes') return [{ name: scalar.text, value: scalar }];
    const volume = readVolume(scalar.text);
    return volume?.kind === 'named' && volume.source !== undefined
      ? [{ name: volume.source, value: scalar }]
      : [];
  });
}
