import type { Schema } from 'hast-util-sanitize';

/** Ids that stand in a note get this prefix, so that they never meet ours. */
const idPrefix = 'n-';

/**
 * What of a note's HTML may stay: text structure only. No script, style, handler, form, frame or `data-*`; links
 * to http, https, mailto, `#` and relative paths. Elements not listed here give up their place to their content.
 */
export const sanitizeSchema: Schema = {
  tagNames: (
    'a abbr aside b blockquote br caption code dd del details div dl dt em figcaption figure h1 h2 ' +
    'h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub ' +
    'summary sup table tbody td tfoot th thead tr u ul var wbr'
  ).split(' '),
  attributes: {
    '*': ['id'],
    a: ['href', 'title'],
    abbr: ['title'],
    code: [['className', /^language-[\w+#.-]{1,40}$/]],
    div: [['className', 'rows', 'tags']],
    img: ['src', 'alt', 'title', ['width', /^\d{1,4}(?:px|%)?$/]],
    input: [
      ['disabled', true],
      ['type', 'checkbox'],
      ['checked', true],
    ],
    li: [['className', 'task-list-item']],
    ol: ['start', ['className', 'contains-task-list']],
    p: [['className', 'rows', 'tags']],
    td: ['align', 'colSpan', 'rowSpan'],
    th: ['align', 'colSpan', 'rowSpan'],
    ul: [['className', 'contains-task-list']],
  },
  required: { input: { type: 'checkbox', disabled: true } },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  ancestors: {
    tbody: ['table'],
    td: ['table'],
    tfoot: ['table'],
    th: ['table'],
    thead: ['table'],
    tr: ['table'],
  },
  clobber: ['id'],
  clobberPrefix: idPrefix,
  strip: ['iframe', 'math', 'noscript', 'object', 'script', 'style', 'svg', 'template', 'textarea', 'title'],
  // Our own slots are comments; those of a note never come this far.
  allowComments: true,
  allowDoctypes: false,
};
