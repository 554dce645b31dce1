/** A variable with its value, as `--env`, `environment` of a Compose file and `.env` files write it. */
export interface Variable {
  readonly name: string;
  /** Without the quotes around it; absent where the value is taken from outside (`--env TOKEN`). */
  readonly value?: string;
}

const form = /^(?<name>[A-Za-z_][\w.-]*)(?:=(?<value>[\s\S]*))?$/;

/** Reads `NAME=value` or `NAME`; nothing for other text. */
export function readVariable(text: string): Variable | undefined {
  const { name, value } = form.exec(text)?.groups ?? {};
  if (name === undefined) return undefined;
  return value === undefined ? { name } : { name, value: withoutQuotes(value) };
}

function withoutQuotes(value: string): string {
  const [, , inner] = /^(["'])(.*)\1$/s.exec(value) ?? [];
  return inner ?? value;
}
