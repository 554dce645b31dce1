import { checkStudySet } from '../check/check.ts';
import { notesFolder } from '../check/notes-folder.ts';
import { vault } from '../check/vault.ts';
import { buildTools } from '../grammar/tools.ts';
import type { Studied } from './study-command.ts';

/** Checks notes by their settings; what is found becomes messages on their files. */
export function checkStudied(studied: Studied, preset: 'default' | 'style' | undefined): void {
  const { rules: severities } = studied.config;
  checkStudySet(studied.set, {
    files: studied.files,
    language: studied.language,
    tools: buildTools(),
    preset: preset ?? studied.config.preset ?? 'default',
    exists: notesFolder(studied.found.root),
    inVault: vault(studied.found.root),
    ...(severities && { severities }),
  });
}
