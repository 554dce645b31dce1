/** A port or a range of ports; both ends are the same for one port. */
export interface PortRange {
  readonly first: number;
  readonly last: number;
}

/** What `--publish` and the `ports` of a Compose file take, in parts. */
export interface PortPublishing {
  /** Of the host: `127.0.0.1`, `::1` without its brackets. */
  readonly address?: string;
  /** Absent where docker chooses one. */
  readonly host?: PortRange;
  /** Absent where it was left out after the colon, which docker refuses. */
  readonly container?: PortRange;
  readonly protocol?: string;
}

const range = String.raw`\d+(?:-\d+)?`;
const form = new RegExp(
  String.raw`^(?:(?:(?<address>\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\]):)?(?<host>${range})?:)?(?<container>${range})?(?:/(?<protocol>[a-z]+))?$`,
  'i',
);

/**
 * Reads `[[address:][host]:]container[/protocol]`, as docker's documentation of `run --publish` describes it; nothing
 * for other text. Numbers may be beyond 65535: that is for checks to tell.
 */
export function readPortPublishing(text: string): PortPublishing | undefined {
  const groups = form.exec(text)?.groups;
  const { address, host, container, protocol } = groups ?? {};
  if (host === undefined && container === undefined) return undefined;
  return {
    ...(address !== undefined && { address: address.replaceAll(/[[\]]/g, '') }),
    ...(host !== undefined && { host: rangeOf(host) }),
    ...(container !== undefined && { container: rangeOf(container) }),
    ...(protocol !== undefined && { protocol }),
  };
}

function rangeOf(text: string): PortRange {
  const [first = 0, last = first] = text.split('-').map(Number);
  return { first, last };
}

/** The first port of a publishing that does not exist. */
export function impossiblePort({ host, container }: PortPublishing): number | undefined {
  const ports = [host, container].flatMap((one) => (one ? [one.first, one.last] : []));
  return ports.find((port) => port > 65_535);
}
