/** A file of the preview, in memory: its media type and its bytes. */
export interface PreviewFile {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The policy under which a browser shows it, for pages that do not bring their own. */
  readonly policy?: string;
}

/** All that the preview serves, by path from the root: `/` and `/cards.html`. There is no way to any other file. */
export type PreviewSite = ReadonlyMap<string, PreviewFile>;
