/** What a problem's detail says of a command's arguments. */
export interface Usage {
  /** How many it takes at least or at most. */
  readonly limit: number;
  readonly given: number;
  /** The name of the first argument that is missing: `IMAGE`. */
  readonly expected: string | undefined;
  /** `docker container run [OPTIONS] IMAGE [COMMAND] [ARG...]` */
  readonly usage: string | undefined;
}

/** Reads the detail of a problem with arguments: the limit, the count given, the usage line. */
export function usageOf(detail: string | undefined): Usage {
  const [, limit = '0', given = '0', usage] = /^(\d+) (\d+)(?: (.+))?$/.exec(detail ?? '') ?? [];
  const names = (usage ?? '').split(' ').filter((word) => /^[A-Z][A-Z_:[\]|-]*$/.test(word));
  const expected = names[Number(given)]?.replace(/\|-$/, '');
  return { limit: Number(limit), given: Number(given), expected, usage };
}
