/** What a container gets from outside: a named volume, a folder of the host, or a volume without a name. */
export interface Volume {
  readonly kind: 'named' | 'bind' | 'anonymous';
  /** Name of the volume or path on the host. */
  readonly source?: string;
  /** Path in the container. */
  readonly target: string;
  /** `ro`, `z`, … */
  readonly options: readonly string[];
}

const windowsDrive = /^[A-Za-z]:(?=[\\/])/;

/** Reads what `--volume` takes: `[source:]target[:options]`; a drive letter's colon (`C:\data:/data`) divides nothing. */
export function readVolume(text: string): Volume | undefined {
  const drive = windowsDrive.exec(text)?.[0] ?? '';
  const [first = '', second, third, ...more] = text.slice(drive.length).split(':');
  if (more.length > 0 || first === '' || second === '') return undefined;
  if (second === undefined)
    return drive === '' ? { kind: 'anonymous', target: first, options: [] } : undefined;
  const source = drive + first;
  const kind = /^[A-Za-z0-9][\w.-]*$/.test(source) ? 'named' : 'bind';
  return { kind, source, target: second, options: third?.split(',') ?? [] };
}

/** Reads what `--mount` takes: `type=volume,source=data,target=/data,readonly`. */
export function readMount(text: string): Volume | undefined {
  const fields = text.split(',').map((field) => field.split('='));
  const value = (...names: string[]) => fields.find(([name = '']) => names.includes(name))?.[1];
  const type = value('type') ?? 'volume';
  const source = value('source', 'src');
  const target = value('target', 'destination', 'dst');
  if (target === undefined || (type !== 'volume' && type !== 'bind')) return undefined;
  const options = fields.flatMap(([name = '', set]) =>
    set === undefined || (/^(?:readonly|ro)$/.test(name) && set === 'true') ? [name] : [],
  );
  if (source === undefined) return { kind: 'anonymous', target, options };
  return { kind: type === 'bind' ? 'bind' : 'named', source, target, options };
}
