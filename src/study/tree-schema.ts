import { z } from 'zod';
import { commandBlock } from './schema/block.ts';
import { invocation } from './schema/invocation.ts';
import { footnoteDefinition, heading, richText } from './schema/mdast.ts';
import {
  exercise,
  explanation,
  instructionMeaning,
  literalPart,
  optionMeaning,
  question,
  steps,
  termMeaning,
} from './schema/meaning.ts';
import { position } from './schema/place.ts';
import { commandSpan, frontMatter, override, separator, studyContent } from './schema/structure.ts';

/**
 * A note as `pilgi inspect --json` prints it: `StudyNote` of `nodes.ts`, each node of ours with exactly its fields, the
 * leaves as mdast has them. Published as `docs/study-tree.schema.json`; the names in its `$defs` are those of the types.
 */
export const studyNoteSchema = z
  .strictObject({
    type: z.literal('studyNote'),
    path: z.string().describe('NFC, /-separated, relative to the notes’ root'),
    title: richText,
    heading: heading.exactOptional().describe('names the whole note, where it is no chapter of its own'),
    frontMatter,
    children: z.array(studyContent),
    footnotes: z.array(footnoteDefinition),
    spans: z.array(commandSpan),
    separators: z.array(separator),
    overrides: z.array(override),
    blocks: z.array(commandBlock),
    invocations: z.array(invocation),
    explanations: z.array(explanation),
    options: z.array(optionMeaning),
    terms: z.array(termMeaning),
    parts: z.array(literalPart),
    instructions: z.array(instructionMeaning),
    questions: z.array(question),
    exercises: z.array(exercise),
    steps: z.array(steps),
    position,
  })
  .meta({ title: 'StudyNote', description: 'A note, read and understood by pilgi' });
