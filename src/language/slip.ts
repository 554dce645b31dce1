/** Whether one of two names is most likely a slip of the other: one letter more, less, other, or two swapped; never a digit. */
export function isSlip(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < 4 || Math.abs(a.length - b.length) > 1) return false;
  if (a.toLowerCase() === b.toLowerCase() || a.replaceAll(/[-_]/g, '') === b.replaceAll(/[-_]/g, ''))
    return true;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [x, y] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (/\d/.test(x + y)) return false;
  return x.length + y.length === 1 || (x.length === 1 && y.length === 1) || isSwap(x, y);
}

function isSwap(x: string, y: string): boolean {
  return x.length === 2 && y.length === 2 && x[0] === y[1] && x[1] === y[0];
}
