import type { VFile } from 'vfile';
import type { Point, Position } from 'unist';
import { type CheckMessage, severityOf } from '../check-message.ts';
import { fingerprints } from '../fingerprint.ts';
import type { Language } from '../../language/language.ts';
import { readingRules } from '../reading-rules.ts';
import { rules } from '../rules.ts';
import type { Severity } from '../rule.ts';
import { type Format, type FormatContext, nameOf } from './format.ts';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const sarif: Format = {
  id: 'sarif',
  format(files, context) {
    const ids = new Set(files.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId ?? 'pilgi')));
    const run = {
      tool: {
        driver: {
          name: 'pilgi',
          ...(context.version !== undefined && { semanticVersion: context.version }),
          rules: [...ids].sort().map((id) => describeRule(id, context.language)),
        },
      },
      columnKind: 'utf16CodeUnits',
      results: files.flatMap((file) => resultsOf(file, context)),
    };
    const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
    return `${JSON.stringify(log, undefined, 2)}\n`;
  },
};

function describeRule(id: string, language: Language): Record<string, unknown> {
  const rule = [...rules, ...readingRules].find((known) => known.id === id);
  return {
    id,
    ...(rule && {
      shortDescription: { text: rule.description[language] },
      defaultConfiguration: { level: levels[rule.severity] },
    }),
  };
}

function resultsOf(file: VFile, context: FormatContext): Record<string, unknown>[] {
  const path = nameOf(file, context);
  const prints = fingerprints(file, path);
  return file.messages.map((message) => ({
    ruleId: message.ruleId ?? 'pilgi',
    level: levels[severityOf(message)],
    message: { text: message.reason },
    locations: [location(path, message.place ?? { line: message.line ?? 1, column: message.column ?? 1 })],
    ...relatedOf(message),
    partialFingerprints: { 'pilgi/v1': prints.get(message) },
  }));
}

function relatedOf({ related }: CheckMessage): Record<string, unknown> {
  if (!related || related.length === 0) return {};
  return {
    relatedLocations: related.map(({ note, place, message }) => ({
      ...location(note, place),
      message: { text: message },
    })),
  };
}

function location(path: string, place: Point | Position): { physicalLocation: Record<string, unknown> } {
  const start = 'start' in place ? place.start : place;
  const end = 'start' in place ? place.end : undefined;
  const uri = path.split('/').map(encodeURIComponent).join('/');
  return {
    physicalLocation: {
      artifactLocation: { uri },
      region: {
        startLine: start.line,
        startColumn: start.column,
        ...(end && { endLine: end.line, endColumn: end.column }),
      },
    },
  };
}
