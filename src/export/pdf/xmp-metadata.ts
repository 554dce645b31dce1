import { escapeHtml } from '../../render/html.ts';

/** The document's metadata as XMP (ISO 16684-1). */
export function xmpMetadata(facts: {
  title: string;
  author?: string;
  language: string;
  now: Date;
  /** It keeps to PDF/UA-1. */
  accessible: boolean;
}): string {
  const date = facts.now.toISOString().replace(/\.\d+Z$/, 'Z');
  const author =
    facts.author === undefined
      ? ''
      : `<dc:creator><rdf:Seq><rdf:li>${escapeHtml(facts.author)}</rdf:li></rdf:Seq></dc:creator>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(facts.title)}</rdf:li></rdf:Alt></dc:title>`,
    author,
    `<dc:language><rdf:Bag><rdf:li>${escapeHtml(facts.language)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:CreatorTool>pilgi</xmp:CreatorTool>`,
    facts.accessible ? '<pdfuaid:part>1</pdfuaid:part>' : '',
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}
