import { readImageReference } from '../grammar/values/image-reference.ts';
import { isSlip } from '../language/slip.ts';
import type { BlockKind } from '../study/nodes.ts';
import { isEnvTag, isShellTag, tagOf } from './dialect.ts';
import { isEnvFile } from './env-file.ts';
import { findPrompt } from './prompt.ts';

const instruction =
  /^\s*(?:FROM|RUN|CMD|LABEL|MAINTAINER|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|ONBUILD|STOPSIGNAL|HEALTHCHECK|SHELL)\s+\S/;
const anyCase = new RegExp(instruction, 'i');
const key = /^\s*(?:-\s+)?["']?[\w가-힣./$-]+["']?\s*:(?:\s|$)/;

/** Kinds of text that its own shape tells, before anyone looks for commands in it. */
export function kindByShape(lines: readonly string[], info: string | undefined): BlockKind | undefined {
  const filled = lines.filter((line) => line.trim() !== '' && !/^\s*(?:#|\/\/)/.test(line));
  const [first] = filled;
  if (first === undefined) return undefined;
  if (isDockerfile(filled, first, info)) return 'dockerfile';
  if (!isShellTag(info) && isEnvFile(filled, isEnvTag(info))) return 'config';
  const keys = filled.filter((line) => key.test(line)).length;
  const prompted = filled.some((line) => findPrompt(line.trimStart()) !== undefined);
  const opens = key.test(first) || /^\s*(?:---|-\s)/.test(first);
  if (opens && keys >= 2 && keys * 2 >= filled.length && !prompted) return yamlKind(filled);
  if (filled.length === 1 && isLoneReference(first.trim())) return 'image-reference';
  return undefined;
}

/** Instructions in lower case count where the fence says what it holds, or every line begins with one. */
function isDockerfile(lines: readonly string[], first: string, info: string | undefined): boolean {
  const isTagged = ['dockerfile', 'docker', 'containerfile'].includes(tagOf(info));
  const whole = lines.filter((_, index) => index === 0 || !/\\\s*(?:#.*)?$/.test(lines[index - 1]!));
  const lower = isTagged || (/^from\s+\S+$/.test(first) && whole.every((line) => anyCase.test(line)));
  const pattern = lower ? anyCase : instruction;
  const instructions = lines.filter((line) => pattern.test(line)).length;
  if (isTagged && instructions === whole.length) return true;
  if (/^\s*(?:FROM|ARG)\s+\S/i.test(first) && pattern.test(first)) {
    const others = whole.filter((line) => !/^\s{2,}/.test(line) && !isDockerCommand(line));
    return instructions * 2 >= others.length;
  }
  return instructions >= 2 && instructions * 3 >= lines.length * 2;
}

/** The command that builds or runs what the Dockerfile says stands below it. */
function isDockerCommand(line: string): boolean {
  const prompt = findPrompt(line.trimStart());
  return /^docker\s/.test(line.trimStart().slice(prompt?.length ?? 0));
}

function yamlKind(lines: readonly string[]): BlockKind | undefined {
  const has = (pattern: RegExp) => lines.some((line) => pattern.test(line));
  if (has(/^apiVersion:/) && has(/^kind:/)) return 'kubernetes';
  const top = lines.flatMap((line) => /^([a-z]+):\s*$/.exec(line)?.[1] ?? []);
  if (top.some((name) => name === 'services' || isSlip('services', name))) return 'compose';
  if (
    has(/^\s+(?:image|build):/) &&
    has(/^\s+(?:ports|environment|volumes|depends_on|container_name|restart|networks):/)
  ) {
    return 'compose';
  }
  if (has(/^\s*(?:image|build|ports|environment|depends_on|volumes):/) && has(/^[\w-]+:\s*$/))
    return 'compose';
  return has(/^\s*[\w-]+:(?:\s|$)/) ? 'config' : undefined;
}

/** One token that reads as an image reference with a domain, an account or a tag. */
function isLoneReference(text: string): boolean {
  if (/\s/.test(text) || !/[/:]/.test(text) || /^(?:https?:|\.{0,2}\/|~)/.test(text) || /:\d+$/.test(text))
    return false;
  const read = readImageReference(text);
  return (
    read !== undefined &&
    (read.tag !== undefined || text.split('/').length >= 2) &&
    !/\.(?:sh|ya?ml|json|md|txt)$/.test(text)
  );
}

const programTags = new Set(
  (
    'java kotlin scala groovy python py javascript js jsx typescript ts tsx c cpp c++ cs csharp go rust ruby rb php ' +
    'swift dart sql sqlite mysql html css scss xml vue react django solidity jsp lua perl r proto graphql hcl tf lisp'
  ).split(' '),
);
const configTags = new Set(
  'yaml yml json toml ini properties conf nginx env dotenv xml cfg json5 jsonc'.split(' '),
);

/** Kind of a block in which no command was found. */
export function kindWithoutCommands(lines: readonly string[], info: string | undefined): BlockKind {
  const tag = tagOf(info);
  if (programTags.has(tag)) return 'program';
  if (configTags.has(tag)) return 'config';
  const filled = lines.filter((line) => line.trim() !== '');
  const korean = filled.filter((line) => /[가-힣]/.test(line)).length;
  if (korean * 2 >= filled.length) return 'prose';
  if (
    filled.some((line) =>
      /^(?:CONTAINER ID|REPOSITORY|NAME\s{2,}|NAMESPACE\s{2,}|USER\s+PID|total \d)/.test(line),
    )
  )
    return 'output';
  if (filled.every((line) => /^\s*[\w.-]+\s*[=:]/.test(line))) return 'config';
  if (
    filled.some((line) =>
      /[;{}]\s*$|^\s*(?:import|def|class|function|const|let|var|public|SELECT)\b/i.test(line),
    )
  )
    return 'program';
  return 'output';
}

/** Whether a fence's tag says that it holds a program, whose lines are not commands though they may look it. */
export function isProgramTag(info: string | undefined): boolean {
  return programTags.has(tagOf(info)) || configTags.has(tagOf(info));
}
