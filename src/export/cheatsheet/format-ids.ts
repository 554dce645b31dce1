/** The forms a sheet can have, in the order in which they are made and listed. */
export const formatIds = ['html', 'pdf', 'md', 'tldr', 'navi', 'cheat', 'json', 'csv'] as const;

export type FormatId = (typeof formatIds)[number];

/** What is made unless asked otherwise: a page to search, paper, and Markdown. */
export const usualFormats = ['html', 'pdf', 'md'] as const satisfies readonly FormatId[];
