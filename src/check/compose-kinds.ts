/** The kinds of values that YAML has. */
export type Kind = 'text' | 'list' | 'map';

/** How the kinds are called. */
export const words: Readonly<Record<Kind, { ko: string; en: string; plain: string }>> = {
  text: { ko: '값 하나', en: 'one value', plain: 'text' },
  list: { ko: '목록', en: 'a list', plain: 'list' },
  map: { ko: '키와 값', en: 'keys with values', plain: 'keys' },
};

/** What the keys of a service take (Compose Specification, compose-spec.json); others are not checked. */
const kinds: readonly (readonly [string, readonly Kind[]])[] = [
  [
    'cap_add cap_drop configs device_cgroup_rules devices expose external_links group_add links ports profiles secrets ' +
      'security_opt volumes volumes_from',
    ['list'],
  ],
  ['command dns dns_search entrypoint', ['text', 'list']],
  ['env_file tmpfs', ['text', 'list']],
  ['annotations depends_on environment extra_hosts labels networks sysctls', ['list', 'map']],
  ['build', ['text', 'map']],
  [
    'container_name domainname hostname image ipc mac_address network_mode pid platform privileged read_only restart ' +
      'runtime stdin_open stop_grace_period stop_signal tty user working_dir',
    ['text'],
  ],
  ['blkio_config deploy healthcheck logging ulimits', ['map']],
];

const byName = new Map(
  kinds.flatMap(([names, list]) => names.split(' ').map((name) => [name, list] as const)),
);

/** The kinds of values that a key of a service takes. */
export function kindsOf(name: string): readonly Kind[] | undefined {
  return byName.get(name);
}

/** What an item in its long form must have. */
export const required: Readonly<Record<string, string>> = { volumes: 'type', env_file: 'path' };
