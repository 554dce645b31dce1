import { isParticle, withParticle } from './particles.ts';

/** Languages of everything a user reads. */
export type Language = 'ko' | 'en';

/** Parameters of a message: `{name}` in a text is replaced by `params.name`. */
export type Params = Readonly<Record<string, string | number>>;

/**
 * Fills `{name}` places of a text; an unknown name stays as it stands. `{name|은/는}` is the word with the form of the
 * particle that fits it.
 */
export function fill(text: string, params: Params): string {
  return text.replaceAll(/\{(\w+)(?:\|([^{}]+))?\}/g, (whole, name: string, particle = '') => {
    const word = params[name];
    if (word === undefined) return whole;
    return isParticle(particle) ? withParticle(String(word), particle) : String(word);
  });
}
