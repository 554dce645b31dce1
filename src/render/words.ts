import type { Catalog } from '../language/catalog.ts';
import { render as en } from '../language/en/render.ts';
import { render as ko } from '../language/ko/render.ts';

/** What is said about browsers. */
export const words: Catalog<keyof typeof ko> = { ko, en };
