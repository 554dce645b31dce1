/**
 * What the keys of a Compose file take, by their path in the vocabulary: kinds of YAML values, and what a single value
 * may be. Facts of the Compose Specification (https://github.com/compose-spec/compose-spec), as data that needs no
 * schema compiler.
 */

/** The kinds of values that YAML has. */
export type ValueKind = 'text' | 'list' | 'map';

/** What one value may be: any text where absent. */
export type ValueType = 'boolean' | 'number' | 'duration' | 'bytes';

export interface ComposeValue {
  readonly kinds: readonly ValueKind[];
  readonly type?: ValueType;
  /** The words that it may be. */
  readonly oneOf?: readonly string[];
  /** Other words are allowed too, as names of plugins: only what is nearly one of the words is a slip. */
  readonly open?: boolean;
  /** Other forms of it. */
  readonly pattern?: RegExp;
  /** What the keys of its entries must be among: an item in its long form, a service below `depends_on`. */
  readonly itemRequires?: readonly string[];
}

/** One or more kinds, then paths that share a beginning: `services.*: image ports`. */
const kinds: readonly (readonly [string, string, string])[] = [
  ['text', '', 'version name'],
  ['list', '', 'include'],
  ['map', '', 'services networks volumes configs secrets models'],
  ['text|list', 'include.*', 'path env_file'],
  ['text', 'include.*', 'project_directory'],
  [
    'text',
    'services.*',
    `attach cgroup cgroup_parent container_name cpu_count cpu_percent cpu_period cpu_quota cpu_rt_period
    cpu_rt_runtime cpu_shares cpus cpuset domainname hostname image init ipc isolation mac_address mem_limit
    mem_reservation mem_swappiness memswap_limit network_mode oom_kill_disable oom_score_adj pid pids_limit platform
    privileged pull_policy pull_refresh_after read_only restart runtime scale shm_size stdin_open stop_grace_period
    stop_signal tty use_api_socket user userns_mode uts working_dir`,
  ],
  [
    'list',
    'services.*',
    `cap_add cap_drop configs device_cgroup_rules devices dns_opt expose external_links group_add links ports
    post_start pre_stop profiles secrets security_opt volumes volumes_from`,
  ],
  [
    'map',
    'services.*',
    'blkio_config credential_spec deploy develop healthcheck logging provider storage_opt ulimits',
  ],
  ['text|list', 'services.*', 'command dns dns_search entrypoint env_file gpus label_file tmpfs'],
  ['list|map', 'services.*', 'annotations depends_on environment extra_hosts labels models networks sysctls'],
  ['text|map', 'services.*', 'build extends'],
  [
    'list',
    'services.*.blkio_config',
    'device_read_bps device_read_iops device_write_bps device_write_iops weight_device',
  ],
  ['text', 'services.*.blkio_config', 'weight weight_device.*.path weight_device.*.weight'],
  ['text', 'services.*.blkio_config.device_read_bps.*', 'path rate'],
  ['text', 'services.*.blkio_config.device_read_iops.*', 'path rate'],
  ['text', 'services.*.blkio_config.device_write_bps.*', 'path rate'],
  ['text', 'services.*.blkio_config.device_write_iops.*', 'path rate'],
  [
    'text',
    'services.*.build',
    'context dockerfile dockerfile_inline isolation network no_cache privileged provenance pull sbom shm_size target',
  ],
  ['list', 'services.*.build', 'cache_from cache_to entitlements platforms secrets tags'],
  ['text|list', 'services.*.build', 'no_cache_filter'],
  ['list|map', 'services.*.build', 'additional_contexts args extra_hosts labels ssh'],
  ['map', 'services.*.build', 'ulimits'],
  ['text', 'services.*.build.secrets.*', 'source target uid gid mode'],
  ['text', 'services.*.build.ulimits.*', 'soft hard'],
  ['text', 'services.*.configs.*', 'source target uid gid mode'],
  ['text', 'services.*.credential_spec', 'config file registry'],
  ['text', 'services.*.depends_on.*', 'condition restart required'],
  ['text', 'services.*.deploy', 'endpoint_mode mode replicas'],
  ['list|map', 'services.*.deploy', 'labels'],
  ['map', 'services.*.deploy', 'placement resources restart_policy rollback_config update_config'],
  ['list', 'services.*.deploy.placement', 'constraints preferences'],
  ['text', 'services.*.deploy.placement', 'preferences.*.spread max_replicas_per_node'],
  ['map', 'services.*.deploy.resources', 'limits reservations'],
  ['text', 'services.*.deploy.resources.limits', 'cpus memory pids'],
  ['text', 'services.*.deploy.resources.reservations', 'cpus memory'],
  ['list', 'services.*.deploy.resources.reservations', 'generic_resources devices'],
  ['list', 'services.*.deploy.resources.reservations.devices.*', 'capabilities device_ids'],
  ['text', 'services.*.deploy.resources.reservations.devices.*', 'count driver'],
  ['list|map', 'services.*.deploy.resources.reservations.devices.*', 'options'],
  ['text', 'services.*.deploy.restart_policy', 'condition delay max_attempts window'],
  [
    'text',
    'services.*.deploy.rollback_config',
    'parallelism delay failure_action monitor max_failure_ratio order',
  ],
  [
    'text',
    'services.*.deploy.update_config',
    'parallelism delay failure_action monitor max_failure_ratio order',
  ],
  ['list', 'services.*.develop', 'watch'],
  ['text', 'services.*.develop.watch.*', 'path action target initial_sync'],
  ['text|list', 'services.*.develop.watch.*', 'ignore include'],
  ['map', 'services.*.develop.watch.*', 'exec'],
  ['text', 'services.*.devices.*', 'source target permissions'],
  ['text', 'services.*.env_file.*', 'path required format'],
  ['text', 'services.*.extends', 'service file'],
  ['list', 'services.*.gpus.*', 'capabilities device_ids'],
  ['text', 'services.*.gpus.*', 'count driver'],
  ['list|map', 'services.*.gpus.*', 'options'],
  ['text|list', 'services.*.healthcheck', 'test'],
  ['text', 'services.*.healthcheck', 'interval timeout retries start_period start_interval disable'],
  ['text', 'services.*.logging', 'driver'],
  ['map', 'services.*.logging', 'options'],
  ['text', 'services.*.models.*', 'endpoint_var model_var'],
  ['list', 'services.*.networks.*', 'aliases link_local_ips'],
  [
    'text',
    'services.*.networks.*',
    'ipv4_address ipv6_address interface_name mac_address priority gw_priority',
  ],
  ['map', 'services.*.networks.*', 'driver_opts'],
  ['text', 'services.*.ports.*', 'name target published host_ip protocol app_protocol mode'],
  ...['services.*.develop.watch.*.exec', 'services.*.post_start.*', 'services.*.pre_stop.*'].flatMap(
    (hook): [string, string, string][] => [
      ['text|list', hook, 'command'],
      ['text', hook, 'user privileged working_dir'],
      ['list|map', hook, 'environment'],
    ],
  ),
  ['text', 'services.*.provider', 'type'],
  ['map', 'services.*.provider', 'options'],
  ['text', 'services.*.secrets.*', 'source target uid gid mode'],
  ['text', 'services.*.ulimits.*', 'soft hard'],
  ['text', 'services.*.volumes.*', 'type source target read_only consistency'],
  ['map', 'services.*.volumes.*', 'bind volume tmpfs image'],
  ['text', 'services.*.volumes.*.bind', 'propagation create_host_path recursive selinux'],
  ['list|map', 'services.*.volumes.*.volume', 'labels'],
  ['text', 'services.*.volumes.*.volume', 'nocopy subpath'],
  ['text', 'services.*.volumes.*.tmpfs', 'size mode'],
  ['text', 'services.*.volumes.*.image', 'subpath'],
  ['text', 'networks.*', 'attachable driver enable_ipv4 enable_ipv6 internal name'],
  ['map', 'networks.*', 'driver_opts ipam'],
  ['text', 'networks.*.ipam', 'driver'],
  ['list', 'networks.*.ipam', 'config'],
  ['map', 'networks.*.ipam', 'options'],
  ['text', 'networks.*.ipam.config.*', 'subnet ip_range gateway'],
  ['map', 'networks.*.ipam.config.*', 'aux_addresses'],
  ['text', 'volumes.*', 'driver name'],
  ['map', 'volumes.*', 'driver_opts'],
  ['text', 'configs.*', 'content environment file name template_driver'],
  ['text', 'secrets.*', 'driver environment file name template_driver'],
  ['map', 'secrets.*', 'driver_opts'],
  ...['networks.*', 'volumes.*', 'configs.*', 'secrets.*'].flatMap((top): [string, string, string][] => [
    ['list|map', top, 'labels'],
    ['text|map', top, 'external'],
    ['text', top, 'external.name'],
  ]),
  ['text', 'models.*', 'context_size model name'],
  ['list', 'models.*', 'runtime_flags'],
];

const types: readonly (readonly [ValueType, string, string])[] = [
  [
    'boolean',
    'services.*',
    'attach init oom_kill_disable privileged read_only stdin_open tty use_api_socket build.no_cache build.privileged',
  ],
  ['boolean', 'services.*', 'build.pull depends_on.*.restart depends_on.*.required env_file.*.required'],
  ['boolean', 'services.*', 'healthcheck.disable volumes.*.read_only volumes.*.bind.create_host_path'],
  ['boolean', 'services.*', 'volumes.*.volume.nocopy post_start.*.privileged pre_stop.*.privileged'],
  ['boolean', 'services.*.develop.watch.*', 'initial_sync exec.privileged'],
  ['boolean', 'networks.*', 'attachable enable_ipv4 enable_ipv6 external internal'],
  ['boolean', 'volumes.*', 'external'],
  ['boolean', 'configs.*', 'external'],
  ['boolean', 'secrets.*', 'external'],
  [
    'number',
    'services.*',
    'cpu_count cpu_percent cpu_shares cpus mem_swappiness oom_score_adj pids_limit scale',
  ],
  ['number', 'services.*.deploy', 'replicas placement.max_replicas_per_node resources.limits.cpus'],
  [
    'number',
    'services.*.deploy',
    'resources.limits.pids resources.reservations.cpus restart_policy.max_attempts',
  ],
  ['number', 'services.*.deploy', 'rollback_config.parallelism rollback_config.max_failure_ratio'],
  ['number', 'services.*.deploy', 'update_config.parallelism update_config.max_failure_ratio'],
  ['number', 'services.*', 'blkio_config.weight healthcheck.retries ulimits.*.soft ulimits.*.hard'],
  ['number', 'services.*', 'networks.*.priority networks.*.gw_priority'],
  ['duration', 'services.*', 'stop_grace_period healthcheck.interval healthcheck.timeout'],
  ['duration', 'services.*', 'healthcheck.start_period healthcheck.start_interval'],
  ['duration', 'services.*.deploy', 'restart_policy.delay restart_policy.window update_config.delay'],
  ['duration', 'services.*.deploy', 'update_config.monitor rollback_config.delay rollback_config.monitor'],
  ['bytes', 'services.*', 'mem_limit mem_reservation shm_size build.shm_size volumes.*.tmpfs.size'],
  ['bytes', 'services.*', 'deploy.resources.limits.memory deploy.resources.reservations.memory'],
];

const closed: readonly (readonly [string, string])[] = [
  ['services.*.cgroup', 'host private'],
  ['services.*.depends_on.*.condition', 'service_started service_healthy service_completed_successfully'],
  ['services.*.develop.watch.*.action', 'rebuild sync restart sync+restart sync+exec'],
  ['services.*.deploy.update_config.order', 'start-first stop-first'],
  ['services.*.deploy.rollback_config.order', 'start-first stop-first'],
  ['services.*.restart', 'no always unless-stopped on-failure'],
  ['services.*.pull_policy', 'always never missing if_not_present build refresh daily weekly'],
  ['services.*.volumes.*.type', 'bind volume tmpfs cluster npipe image'],
  ['services.*.volumes.*.bind.recursive', 'enabled disabled writable readonly'],
  ['services.*.volumes.*.bind.selinux', 'z Z'],
];

const open: readonly (readonly [string, string])[] = [
  ['services.*.deploy.mode', 'replicated global replicated-job global-job'],
  ['services.*.deploy.restart_policy.condition', 'none on-failure any always unless-stopped'],
  ['services.*.deploy.update_config.failure_action', 'continue pause rollback'],
  ['services.*.deploy.rollback_config.failure_action', 'continue pause'],
  ['services.*.logging.driver', 'json-file local syslog journald gelf fluentd awslogs splunk gcplogs none'],
  ['services.*.ports.*.mode', 'host ingress'],
  ['services.*.volumes.*.bind.propagation', 'shared slave private rshared rslave rprivate'],
  ['networks.*.driver', 'bridge overlay macvlan ipvlan host none'],
];

const patterns: Readonly<Record<string, RegExp>> = {
  'services.*.restart': /^on-failure:\d+$/,
  'services.*.pull_policy': /^every_(?:\d+[wdhms])+$/,
};

const itemRequires: Readonly<Record<string, readonly string[]>> = {
  'services.*.volumes': ['type'],
  'services.*.env_file': ['path'],
  'services.*.depends_on': ['condition'],
  'services.*.devices': ['source'],
  'services.*.develop.watch': ['path', 'action'],
  'services.*.deploy.resources.reservations.devices': ['capabilities'],
};

const values: ReadonlyMap<string, ComposeValue> = gather();

/** What the key at a path of the vocabulary takes. */
export function composeValue(path: string): ComposeValue | undefined {
  return values.get(path);
}

function gather(): Map<string, ComposeValue> {
  const all = new Map<string, ComposeValue>();
  for (const [list, above, names] of kinds)
    for (const path of pathsOf(above, names)) all.set(path, { kinds: list.split('|') as ValueKind[] });
  const add = (path: string, more: Partial<ComposeValue>) =>
    all.set(path, { kinds: [], ...all.get(path), ...more });
  for (const [type, above, names] of types) for (const path of pathsOf(above, names)) add(path, { type });
  for (const [path, words] of closed) add(path, { oneOf: words.split(' ') });
  for (const [path, words] of open) add(path, { oneOf: words.split(' '), open: true });
  for (const [path, pattern] of Object.entries(patterns)) add(path, { pattern });
  for (const [path, keys] of Object.entries(itemRequires)) add(path, { itemRequires: keys });
  return all;
}

function pathsOf(above: string, names: string): string[] {
  return names.split(/\s+/).map((name) => (above === '' ? name : `${above}.${name}`));
}
