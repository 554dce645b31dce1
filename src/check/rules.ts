// Generated from the files in rules/ by `npm run generate`.
import type { Rule } from './rule.ts';
import { aliasStyleMix } from './rules/alias-style-mix.ts';
import { bareSynopsis } from './rules/bare-synopsis.ts';
import { chapterLevelInconsistent } from './rules/chapter-level-inconsistent.ts';
import { commentMarker } from './rules/comment-marker.ts';
import { duplicateHeading } from './rules/duplicate-heading.ts';
import { emptyHeading } from './rules/empty-heading.ts';
import { ephemeralId } from './rules/ephemeral-id.ts';
import { extraArgument } from './rules/extra-argument.ts';
import { fenceLanguage } from './rules/fence-language.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { missingArgument } from './rules/missing-argument.ts';
import { missingValue } from './rules/missing-value.ts';
import { smartDash } from './rules/smart-dash.ts';
import { unknownOption } from './rules/unknown-option.ts';
import { unknownSubcommand } from './rules/unknown-subcommand.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  aliasStyleMix,
  bareSynopsis,
  chapterLevelInconsistent,
  commentMarker,
  duplicateHeading,
  emptyHeading,
  ephemeralId,
  extraArgument,
  fenceLanguage,
  headingIncrement,
  missingArgument,
  missingValue,
  smartDash,
  unknownOption,
  unknownSubcommand,
];
