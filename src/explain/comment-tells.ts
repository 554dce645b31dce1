import { isBlockLabel } from '../language/block-label.ts';
import { tellsAction } from './verb-endings.ts';

/** `-q 옵션으로 …`, `-f = 파일`: a word on an option, not on the command. */
export function isOnOption(text: string): boolean {
  return /^`?-{1,2}[A-Za-z][\w-]*`?\s*(?:옵션(?:으로|은|을)\s|[=:：]\s)/.test(text);
}

/** Whether a comment says something of a command: `아래 내용을 추가` is on a file. */
export function isExplaining(text: string): boolean {
  return !/(?:아래|다음)(?:의)?\s내용[을를]?\s/.test(text) && !isBare(text);
}

/**
 * Whether a comment says nothing: a rule of dashes, a lone number, a label (`실행 결과`), a title in marks
 * (`--- 정리 ---`, `<이미지>`) or the mere name of a command (`docker images 명령`).
 */
export function isBare(text: string): boolean {
  const isName = /^[a-z][\w -]*\s(?:명령어?|커맨드)$/.test(text);
  const rule = /^(?:--|==|~~|\*\*)/.exec(text)?.[0];
  const isRuled = rule !== undefined && text.length > 5 && text.endsWith(rule);
  const isTitle = isRuled || /^(?:<[^<>]+>|\[[^[\]]+\])$/.test(text);
  const isLabel = isBlockLabel(text) && !tellsAction(text);
  return isName || isTitle || isLabel || !/[가-힣]{2}|[a-z]{3,}/i.test(text);
}
