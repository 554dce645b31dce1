import { impossiblePort, readPortPublishing } from '../grammar/values/port-publishing.ts';
import { readVolume } from '../grammar/values/volume.ts';
import type { YamlMap, YamlScalar, YamlValue } from '../study/yaml.ts';
import { type ComposeFault, standsForAny } from './compose-fault.ts';
import { codeWord } from './code-word.ts';
import { withParticle } from '../language/particles.ts';

/** What is wrong with an item in a short form: `80:80` below `ports`, `data:/data` below `volumes`. */
export function composeItemFaults(path: string, name: string, item: YamlValue): ComposeFault[] {
  if (item.type === 'yamlMap' && item.tag === undefined) return splitByBlank(path, name, item);
  if (item.type !== 'yamlScalar') return [];
  if (path === 'services.*.ports') return portFaults(item);
  return path === 'services.*.volumes' ? volumeFaults(item) : [];
}

const valued = new Set(['environment', 'labels', 'args', 'annotations', 'sysctls']);

/** `- 80: 80` and `- MODE: dev` are keys with values to YAML; Compose wants them in one word. */
function splitByBlank(path: string, name: string, item: YamlMap): ComposeFault[] {
  const [entry, ...others] = item.entries;
  const { key, value } = entry ?? {};
  if (others.length > 0 || key?.type !== 'yamlScalar' || value?.type !== 'yamlScalar') return [];
  const [left, right] = [key.text, value.text];
  if (/[{<가-힣]/.test(left + right)) return [];
  if (path === 'services.*.ports' || path === 'services.*.volumes') {
    const isPair =
      name === 'ports' ? /^[\d.-]+$/.test(left) : /^[./~$\w-]+$/.test(left) && right.startsWith('/');
    return isPair ? [glued(item, left, right)] : [];
  }
  if (!valued.has(name)) return [];
  return [
    {
      value: item,
      message: {
        ko: `\`${name}\` 목록의 항목은 ${codeWord(`${left}=${right}`, '으로/로')} 적는다`,
        en: `Unexpected keys in an item of \`${name}\`, expected \`${left}=${right}\``,
      },
    },
  ];
}

function glued(value: YamlMap, left: string, right: string): ComposeFault {
  const meant = `${left}:${right}`;
  return {
    value,
    message: {
      ko: `${codeWord(`${left}: ${right}`, '은/는')} 쌍점 뒤의 빈칸 때문에 키와 값으로 읽힌다. ${codeWord(meant, '으로/로')} 붙여 적는다`,
      en: `Unexpected blank after the colon of \`${left}: ${right}\`, expected \`${meant}\``,
    },
  };
}

function portFaults(item: YamlScalar): ComposeFault[] {
  const ports = readPortPublishing(item.text);
  const wrong = ports && impossiblePort(ports);
  if (wrong === undefined) return [];
  return [
    {
      value: item,
      message: {
        ko: `포트는 1부터 65535까지인데 ${withParticle(String(wrong), '이다/다')}`,
        en: `Unexpected port ${wrong}, expected 1 to 65535`,
      },
    },
  ];
}

/** A container's path is absolute; of Windows it has a drive. */
function volumeFaults(item: YamlScalar): ComposeFault[] {
  if (standsForAny(item.text)) return [];
  const volume = readVolume(item.text);
  if (volume === undefined || volume.kind === 'anonymous' || /^(?:\/|[A-Za-z]:)/.test(volume.target))
    return [];
  if (!/^[\w.-]+(?:\/[\w.-]*)+$/.test(volume.target)) return [];
  return [
    {
      value: item,
      message: {
        ko: `컨테이너의 경로는 \`/\`로 시작하는데 ${codeWord(volume.target, '이라고/라고')} 적혔다`,
        en: `Unexpected relative path \`${volume.target}\` in the container, expected an absolute one`,
      },
    },
  ];
}
