import type { Section } from '../study/nodes.ts';

/** Whether a section is called a practice that the author may show step by step: `실습 : …`, not `실습 문제`, nor `직접 해 보기`. */
export function isWalkThrough({ title }: { title: Pick<Section['title'], 'text'> }): boolean {
  return /^(?:\d+\S*\s+)?(?:실습(?!\s*(?:문제|과제))|labs?\b|직접\s*해(?!\s?보기$))/i.test(title.text);
}
