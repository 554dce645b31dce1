/** What was thrown, on one line, with its kind: `RangeError: Maximum call stack size exceeded`. */
export function firstLine(thrown: unknown): string {
  return String(thrown).split('\n')[0]!;
}
