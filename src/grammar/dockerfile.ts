import data from './data/dockerfile.json' with { type: 'json' };
import type { Vocabulary } from './vocabulary.ts';

/**
 * The instructions of a Dockerfile (`COPY`), the flags of an instruction (`COPY --from`)
 * and the parser directives (`# syntax`).
 */
export const dockerfile: Vocabulary = data;
