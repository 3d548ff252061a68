/** @param {readonly number[]} values @returns {number} that of the middle; `NaN` where there is none */
export function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
