/** What stands before a sentence without being part of it: a mark of an answer, an emoji, a conjunction. */
export const opening =
  /^(?:A\d*[.:)]\s*|(?:참고|추가|정리)\s*[:：]\s*|[\p{Extended_Pictographic}\uFE0F\u200D]+\s*|(?:반면(?:에)?|그리고|또한?|한편|참고로|즉,?|여기서|그\s?중(?:에서?)?|cf\))\s+)/u;
