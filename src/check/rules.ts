// Generated from the files in rules/ by `npm run generate`.
import type { Rule } from './rule.ts';
import { aliasStyleMix } from './rules/alias-style-mix.ts';
import { bareCodeWord } from './rules/bare-code-word.ts';
import { bareSynopsis } from './rules/bare-synopsis.ts';
import { bareUrlParticle } from './rules/bare-url-particle.ts';
import { bidiControl } from './rules/bidi-control.ts';
import { chapterLevelInconsistent } from './rules/chapter-level-inconsistent.ts';
import { commentMarker } from './rules/comment-marker.ts';
import { composeInvalidValue } from './rules/compose-invalid-value.ts';
import { composeUnknownKey } from './rules/compose-unknown-key.ts';
import { conflictingDefinitions } from './rules/conflicting-definitions.ts';
import { conflictingOptions } from './rules/conflicting-options.ts';
import { containerNameMissing } from './rules/container-name-missing.ts';
import { containerNameReused } from './rules/container-name-reused.ts';
import { contextNotMarked } from './rules/context-not-marked.ts';
import { deadLink } from './rules/dead-link.ts';
import { deadWikiLink } from './rules/dead-wiki-link.ts';
import { definitionAsParagraph } from './rules/definition-as-paragraph.ts';
import { deprecatedCommand } from './rules/deprecated-command.ts';
import { deprecatedOption } from './rules/deprecated-option.ts';
import { destructiveCommand } from './rules/destructive-command.ts';
import { duplicateHeading } from './rules/duplicate-heading.ts';
import { duplicateOption } from './rules/duplicate-option.ts';
import { emphasisNotClosed } from './rules/emphasis-not-closed.ts';
import { emptyHeading } from './rules/empty-heading.ts';
import { ephemeralId } from './rules/ephemeral-id.ts';
import { exerciseNotNested } from './rules/exercise-not-nested.ts';
import { exposeRange } from './rules/expose-range.ts';
import { extraArgument } from './rules/extra-argument.ts';
import { fenceLanguage } from './rules/fence-language.ts';
import { fenceNotClosed } from './rules/fence-not-closed.ts';
import { figuresDisagree } from './rules/figures-disagree.ts';
import { fileNameNearMiss } from './rules/file-name-near-miss.ts';
import { hardBreakStyle } from './rules/hard-break-style.ts';
import { headingAsParagraph } from './rules/heading-as-paragraph.ts';
import { headingIncrement } from './rules/heading-increment.ts';
import { headingPunctuation } from './rules/heading-punctuation.ts';
import { imageReferenceInvalid } from './rules/image-reference-invalid.ts';
import { imageTagMissing } from './rules/image-tag-missing.ts';
import { inlineHtml } from './rules/inline-html.ts';
import { jsonArgs } from './rules/json-args.ts';
import { koreanSpacing } from './rules/korean-spacing.ts';
import { legacyEnv } from './rules/legacy-env.ts';
import { listMarkerMix } from './rules/list-marker-mix.ts';
import { loanword } from './rules/loanword.ts';
import { lookalikeLetter } from './rules/lookalike-letter.ts';
import { maintainerDeprecated } from './rules/maintainer-deprecated.ts';
import { missingArgument } from './rules/missing-argument.ts';
import { missingImage } from './rules/missing-image.ts';
import { missingValue } from './rules/missing-value.ts';
import { multipleCmd } from './rules/multiple-cmd.ts';
import { nameNearMiss } from './rules/name-near-miss.ts';
import { numberingGap } from './rules/numbering-gap.ts';
import { optionStyleMix } from './rules/option-style-mix.ts';
import { optionTableMismatch } from './rules/option-table-mismatch.ts';
import { overrideUnfollowed } from './rules/override-unfollowed.ts';
import { placeholderStyle } from './rules/placeholder-style.ts';
import { portInvalid } from './rules/port-invalid.ts';
import { privilegedPort } from './rules/privileged-port.ts';
import { promptInBlock } from './rules/prompt-in-block.ts';
import { proseInFence } from './rules/prose-in-fence.ts';
import { relativeWorkdir } from './rules/relative-workdir.ts';
import { repeatedSpaces } from './rules/repeated-spaces.ts';
import { secretInCommand } from './rules/secret-in-command.ts';
import { shortOptionOnly } from './rules/short-option-only.ts';
import { singleTildeStrike } from './rules/single-tilde-strike.ts';
import { smartDash } from './rules/smart-dash.ts';
import { spaceBeforeColon } from './rules/space-before-colon.ts';
import { swallowedPlaceholder } from './rules/swallowed-placeholder.ts';
import { tableHeaderMismatch } from './rules/table-header-mismatch.ts';
import { termMix } from './rules/term-mix.ts';
import { trailingSpace } from './rules/trailing-space.ts';
import { undefinedName } from './rules/undefined-name.ts';
import { unexplainedBlock } from './rules/unexplained-block.ts';
import { unexplainedCommand } from './rules/unexplained-command.ts';
import { unexplainedOption } from './rules/unexplained-option.ts';
import { unknownExecutable } from './rules/unknown-executable.ts';
import { unknownInstruction } from './rules/unknown-instruction.ts';
import { unknownOption } from './rules/unknown-option.ts';
import { unknownStage } from './rules/unknown-stage.ts';
import { unknownSubcommand } from './rules/unknown-subcommand.ts';

/** All rules, by name. */
export const rules: readonly Rule[] = [
  aliasStyleMix,
  bareCodeWord,
  bareSynopsis,
  bareUrlParticle,
  bidiControl,
  chapterLevelInconsistent,
  commentMarker,
  composeInvalidValue,
  composeUnknownKey,
  conflictingDefinitions,
  conflictingOptions,
  containerNameMissing,
  containerNameReused,
  contextNotMarked,
  deadLink,
  deadWikiLink,
  definitionAsParagraph,
  deprecatedCommand,
  deprecatedOption,
  destructiveCommand,
  duplicateHeading,
  duplicateOption,
  emphasisNotClosed,
  emptyHeading,
  ephemeralId,
  exerciseNotNested,
  exposeRange,
  extraArgument,
  fenceLanguage,
  fenceNotClosed,
  figuresDisagree,
  fileNameNearMiss,
  hardBreakStyle,
  headingAsParagraph,
  headingIncrement,
  headingPunctuation,
  imageReferenceInvalid,
  imageTagMissing,
  inlineHtml,
  jsonArgs,
  koreanSpacing,
  legacyEnv,
  listMarkerMix,
  loanword,
  lookalikeLetter,
  maintainerDeprecated,
  missingArgument,
  missingImage,
  missingValue,
  multipleCmd,
  nameNearMiss,
  numberingGap,
  optionStyleMix,
  optionTableMismatch,
  overrideUnfollowed,
  placeholderStyle,
  portInvalid,
  privilegedPort,
  promptInBlock,
  proseInFence,
  relativeWorkdir,
  repeatedSpaces,
  secretInCommand,
  shortOptionOnly,
  singleTildeStrike,
  smartDash,
  spaceBeforeColon,
  swallowedPlaceholder,
  tableHeaderMismatch,
  termMix,
  trailingSpace,
  undefinedName,
  unexplainedBlock,
  unexplainedCommand,
  unexplainedOption,
  unknownExecutable,
  unknownInstruction,
  unknownOption,
  unknownStage,
  unknownSubcommand,
];
