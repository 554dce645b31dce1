/** The schema of a vocabulary: the words of a file format, its instructions or keys, as data. */
export interface Vocabulary {
  /** Name of the format: `dockerfile`, `compose`. */
  readonly format: string;
  /** The page that defines the format. */
  readonly source: string;
  /** By the word as written, in the order of the format's own documentation. */
  readonly words: Readonly<Record<string, VocabularyWord>>;
}

export interface VocabularyWord {
  /** One line, our own words, without a full stop. */
  readonly ko: string;
  readonly en: string;
  /** The place that describes this word in the official documentation. */
  readonly url: string;
  /** No longer to be used; names the word to use instead where there is one. */
  readonly deprecated?: string | boolean;
}
