import data from './data/compose.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/**
 * The keys of a Compose file, each by its path: `services.*.ports.*.target`.
 *
 * `*` stands for a name that the author chooses or for an item of a list. The keys are all that the Compose
 * Specification has: where a path has keys below it here, any other key there is unknown, unless it starts with
 * `x-`. Where it has none, the keys are the author's own, as in `services.*.environment`. A key that has a short
 * form as well (`build: .`) stands here with the keys of its long form.
 */
export const compose: Vocabulary = data;
