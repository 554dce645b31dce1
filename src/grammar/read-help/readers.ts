import { dockerHelp } from './docker-help.ts';
import { gitHelp } from './git-help.ts';
import type { HelpReader } from './help-page.ts';
import { kubectlHelp } from './kubectl-help.ts';

/** How the help of each tool with a grammar is read. */
export const helpReaders: readonly HelpReader[] = [dockerHelp, gitHelp, kubectlHelp];
