import data from './data/kubectl.json' with { type: 'json' };
import { withGlobalOptions } from './global-options.ts';
import type { Grammar } from './grammar.ts';

const { globalOptions, ...grammar } = data;

/**
 * The command line of kubectl.
 *
 * `data/kubectl.json` is maintained by hand; `pilgi grammar kubectl --refresh` says where an installed client
 * differs. The options of `kubectl options` stand once under `globalOptions` and are given to every command here.
 * What is named (`pods`, `deploy/web`) is an argument, so `kubectl get pods` is `kubectl get`. The hidden options of
 * `kubectl` itself are those that people type before the command. Every command also accepts `--help`.
 */
export const kubectl: Grammar = withGlobalOptions(grammar, globalOptions);
