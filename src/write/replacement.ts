/** A file to be written, or taken away where it has no value. */
export interface Replacement {
  /** Absolute. */
  readonly target: string;
  readonly value?: string | Uint8Array;
}

/** A replacement under way; all paths absolute. */
export interface Change {
  readonly target: string;
  /** The new content, in a temporary file beside the target till it takes its place; none where it is taken away. */
  readonly fresh?: string;
  /** Of the new content. */
  readonly hash?: string;
  /** The old content, kept beside the target till all is done; none where there was no file. */
  readonly old?: string;
}
