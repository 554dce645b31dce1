import { isParticle, withParticle } from './particles.ts';

/** Languages of everything a user reads. */
export type Language = 'ko' | 'en';

/** Parameters of a message: `{name}` in a text is replaced by `params.name`. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` places of a text; an unknown name stays as it stands. `{name|은/는}` is the word with the form of the
 * particle that fits it, `{name|card/cards}` the number with the form of the English noun that fits it.
 */
export function fill(text: string, params: Params): string {
  return text.replaceAll(/\{(\w+)(?:\|([^{}]+))?\}/g, (whole, name: string, forms = '') => {
    const word = params[name];
    if (word === undefined) return whole;
    if (isParticle(forms)) return withParticle(String(word), forms);
    return forms.includes('/') ? withNoun(word, forms) : String(word);
  });
}

/** A number with its noun, of which the forms for one and for more are given: `card/cards`. */
function withNoun(count: string | number, forms: string): string {
  const [one, more] = forms.split('/');
  return `${count} ${String(count) === '1' ? one : more}`;
}
