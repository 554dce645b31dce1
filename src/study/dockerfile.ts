import type { Invocation, Placed, Word } from './nodes.ts';

/** A Dockerfile in a note (https://docs.docker.com/reference/dockerfile/), as read; positions are in the note. */
export interface Dockerfile {
  /** `# syntax=docker/dockerfile:1`, `# escape=\`` */
  directives: DockerfileDirective[];
  instructions: DockerfileInstruction[];
  /** On lines of their own, and those that authors put behind an instruction; `value` is without the mark. */
  comments: Word[];
  /** Lines that are no instruction: shell commands, prose. */
  strays: Word[];
}

export interface DockerfileDirective extends Placed {
  type: 'dockerfileDirective';
  name: Word;
  value: Word;
}

/** One instruction with all lines that it goes on over. */
export interface DockerfileInstruction extends Placed {
  type: 'dockerfileInstruction';
  /** Upper case: `COPY`. */
  name: string;
  /** As written: `copy`. */
  keyword: Word;
  flags: DockerfileFlag[];
  /** What follows keyword and flags, continuation marks included; absent where nothing does. */
  body?: Word;
  /** `exec` is a JSON list; `shell` everything else. */
  form: 'exec' | 'shell';
  /** Words of the body; the strings of an exec form. */
  arguments: Word[];
  /** Of `ARG`, `ENV` and `LABEL`. */
  variables: DockerfileVariable[];
  heredocs: DockerfileHeredoc[];
  /** Of `FROM`: its image, and the stage's name after `AS`. */
  image?: Word;
  stageName?: Word;
  /** Number of its build stage from 0; absent before the first `FROM`. */
  stage?: number;
  /** Shell commands of `RUN`, `CMD`, `ENTRYPOINT` and `HEALTHCHECK`, also below `ONBUILD`. */
  commands: Invocation[];
}

/** `--from=builder` */
export interface DockerfileFlag extends Placed {
  type: 'dockerfileFlag';
  /** With dashes: `--from`. */
  name: string;
  value?: Word;
}

/** `A=1`; a legacy `ENV A 1` has no equals sign. */
export interface DockerfileVariable extends Placed {
  type: 'dockerfileVariable';
  name: Word;
  value?: Word;
  legacy: boolean;
}

/** Lines between `<<EOF` and `EOF`; its position is theirs. */
export interface DockerfileHeredoc extends Placed {
  type: 'dockerfileHeredoc';
  name: string;
}
