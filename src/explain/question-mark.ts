/** `Q1.`, `질문:` at the beginning of a question. */
export const questionMark = /^(?:Q\s*\d*|질문\s*\d*|문\s*\d*)\s*[.:)]\s*/i;
