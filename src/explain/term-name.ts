/** A term without what numbers, marks or asks for it and without its other spelling: `볼륨(Volume)` is `볼륨`. */
export function termName(title: string): string {
  return title
    .replaceAll(
      /^[\p{Extended_Pictographic}\uFE0F\u200D\s]+|[\p{Extended_Pictographic}\uFE0F\u200D\s]+$/gu,
      '',
    )
    .replace(/^\d+(?:[.-]\d+)*(?:[.)]\s*|\s+)/, '')
    .replace(/\s*[?？]$/, '')
    .replace(/\s*\([^)]*\)$/, '')
    .replace(/(?<=[가-힣])(?: [A-Z][A-Za-z]+)+$/, '')
    .replace(/(?<=\S)\s?이?란$/, '')
    .trim();
}
