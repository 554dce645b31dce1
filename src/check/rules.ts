// Generated from the files in rules/ by `npm run generate`.
import type { Rule } from './rule.ts';
import { aliasStyleMix } from './rules/alias-style-mix.ts';
import { bareSynopsis } from './rules/bare-synopsis.ts';
import { chapterLevelInconsistent } from './rules/chapter-level-inconsistent.ts';
import { commentMarker } from './rules/comment-marker.ts';
import { conflictingOptions } from './rules/conflicting-options.ts';
import { deprecatedCommand } from './rules/deprecated-command.ts';
import { deprecatedOption } from './rules/deprecated-option.ts';
import { duplicateHeading } from './rules/duplicate-heading.ts';
import { duplicateOption } from './rules/duplicate-option.ts';
import { emptyHeading } from './rules/empty-heading.ts';
import { ephemeralId } from './rules/ephemeral-id.ts';
import { extraArgument } from './rules/extra-argument.ts';
import { fenceLanguage } from './rules/fence-language.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { imageReferenceInvalid } from './rules/image-reference-invalid.ts';
import { imageTagMissing } from './rules/image-tag-missing.ts';
import { missingArgument } from './rules/missing-argument.ts';
import { missingValue } from './rules/missing-value.ts';
import { optionStyleMix } from './rules/option-style-mix.ts';
import { portInvalid } from './rules/port-invalid.ts';
import { privilegedPort } from './rules/privileged-port.ts';
import { promptInBlock } from './rules/prompt-in-block.ts';
import { smartDash } from './rules/smart-dash.ts';
import { unknownOption } from './rules/unknown-option.ts';
import { unknownSubcommand } from './rules/unknown-subcommand.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  aliasStyleMix,
  bareSynopsis,
  chapterLevelInconsistent,
  commentMarker,
  conflictingOptions,
  deprecatedCommand,
  deprecatedOption,
  duplicateHeading,
  duplicateOption,
  emptyHeading,
  ephemeralId,
  extraArgument,
  fenceLanguage,
  headingIncrement,
  imageReferenceInvalid,
  imageTagMissing,
  missingArgument,
  missingValue,
  optionStyleMix,
  portInvalid,
  privilegedPort,
  promptInBlock,
  smartDash,
  unknownOption,
  unknownSubcommand,
];
