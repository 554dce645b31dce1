import data from './data/docker.json' with { type: 'json' };
import type { Grammar } from './grammar.ts';

/**
 * The command line of docker, with buildx and compose.
 *
 * `data/docker.json` is maintained by hand; `pilgi grammar docker` says where an installed client differs.
 * Canonical paths are the management forms. An alias with fewer words than its canonical path is the short form
 * that people type (`docker ps`), and stands first. Every command also accepts `--help`, which is not repeated.
 * A plugin whose own command line is not known (`docker scout`) ends its options at the first argument, so that
 * nothing is claimed about what follows.
 */
export const docker: Grammar = data;
