import { type Particle, withParticle } from '../language/particles.ts';

/** A word set as code with the Korean particle that fits it: `` `web`은 ``. */
export function codeWord(word: string, pair: Particle): string {
  return withParticle(`\`${word}\``, pair);
}
