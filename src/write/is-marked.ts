/** Signs that stand in outputs of ours, also in those of versions that kept no list of what they made. */
const signs = [
  '<meta name="generator" content="pilgi">',
  '/Creator (pilgi)',
  '<xmp:CreatorTool>pilgi</xmp:CreatorTool>',
];

/** A package of ours begins with its collection, dated on the first day that a ZIP can tell. */
const packageHead = Buffer.from([0x00, 0x00, 0x21, 0x00]);

/** Whether a file says of itself that pilgi made it. */
export function isMarked(content: Buffer): boolean {
  if (content.subarray(0, 2).toString('latin1') === 'PK') {
    return (
      content.subarray(10, 14).equals(packageHead) &&
      content.subarray(30, 46).toString('latin1') === 'collection.anki2'
    );
  }
  return signs.some((sign) => content.includes(sign));
}
