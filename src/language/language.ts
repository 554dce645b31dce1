/** Languages of everything a user reads. */
export type Language = 'ko' | 'en';

/** Parameters of a message: `{name}` in a text is replaced by `params.name`. */
export type Params = Readonly<Record<string, string | number>>;

/** Fills `{name}` places of a text; an unknown name stays as it stands. */
export function fill(text: string, params: Params): string {
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));
}
