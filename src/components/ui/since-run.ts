/** Time since Run as the log says it: `+412 ms`, from ten seconds on `+12.3 s`. */
export function sinceRun(milliseconds: number): string {
  const rounded = Math.max(0, Math.round(milliseconds));
  return rounded < 10_000 ? `+${rounded} ms` : `+${(rounded / 1000).toFixed(1)} s`;
}
