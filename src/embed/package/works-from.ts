/** The first versions that were seen to work. */
export const WORKS_FROM: Readonly<Record<string, string>> = {
  'twilio-video': '2.7.3',
  '@videosdk.live/js-sdk': '0.2.7',
  '@videosdk.live/react-sdk': '0.4.1',
};

/** What an SDK that an app has installed is to the sandbox. */
export interface InstalledSdk {
  name: string;
  version: string;
  /** `old`: it does not work. `untried`: it is newer than what the sandbox was tested with. */
  standing: 'works' | 'old' | 'untried';
  /** In a sentence, what to do; only where it does not simply work. */
  advice?: string;
}

/** @param tested the version that the sandbox was tested with */
export function judge(name: string, version: string, tested: string | undefined): InstalledSdk {
  const from = WORKS_FROM[name] ?? '0.0.0';
  if (compare(version, from) < 0) {
    const advice = `The sandbox needs ${name} ${from} or later; the app has ${version}. Update it.`;
    return { name, version, standing: 'old', advice };
  }
  if (tested !== undefined && compare(version, tested) > 0) {
    const advice = `The sandbox was tested with ${name} ${tested}; the app has ${version}, which may behave differently.`;
    return { name, version, standing: 'untried', advice };
  }
  return { name, version, standing: 'works' };
}

/** By numbers; what stands behind a dash does not count. */
function compare(one: string, other: string): number {
  const [left, right] = [numbers(one), numbers(other)];
  for (const [index, value] of left.entries()) {
    const difference = value - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const numbers = (version: string): number[] =>
  (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0);
