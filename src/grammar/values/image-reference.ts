/** The parts of an image reference, as distribution/reference reads them. */
export interface ImageReference {
  /** `docker.io` where none is written. */
  domain: string;
  /** `library/nginx` for `nginx`. */
  path: string;
  tag?: string;
  digest?: string;
}

const component = '[a-z0-9]+(?:(?:\\.|_{1,2}|-+)[a-z0-9]+)*';
const domainPart = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const domain = `${domainPart}(?:\\.${domainPart})*(?::\\d+)?`;
const reference = new RegExp(
  `^(?:(?<domain>${domain})/)?(?<path>${component}(?:/${component})*)` +
    '(?::(?<tag>[\\w][\\w.-]{0,127}))?(?:@(?<digest>[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9a-fA-F]{32,}))?$',
);

/**
 * Reads an image reference by the grammar of github.com/distribution/reference: a first component with a dot,
 * a colon, or `localhost` is the domain; defaults are docker.io and library/.
 */
export function readImageReference(text: string): ImageReference | undefined {
  const groups = reference.exec(text)?.groups;
  if (groups?.path === undefined) return undefined;
  const named = groups.domain;
  const isDomain =
    named !== undefined && (/[.:]/.test(named) || named === 'localhost' || named !== named.toLowerCase());
  const path = named === undefined || isDomain ? groups.path : `${named}/${groups.path}`;
  return {
    domain: isDomain ? named : 'docker.io',
    path: !isDomain && !path.includes('/') ? `library/${path}` : path,
    ...(groups.tag !== undefined && { tag: groups.tag }),
    ...(groups.digest !== undefined && { digest: groups.digest }),
  };
}
