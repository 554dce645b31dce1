/** The id that Notion puts behind the name of every page and folder it exports. */
const exportId = /\s+[0-9a-f]{32}(?=\.[^./]+$|\/|$)/gi;

/** A name or a path as its author knows it: without the ids that an export put into it. */
export function withoutExportId(path: string): string {
  return path.replaceAll(exportId, '');
}
