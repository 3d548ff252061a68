// The formula of the chapter "Network quality", taken out of the programs that show it.
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../components/programs/program';
import { toJavaScript } from '../../components/programs/program-types';
import { programOf, reactProgramOf } from '../demos';

interface Figures {
  packetsLost: number;
  totalPackets: number;
  rtt: number;
}
const { code } = excerpt(toJavaScript(programOf('network', 'videosdk')), 'the level');
const levelOf = runInNewContext(`${code}; levelOf`) as (figures: readonly Figures[]) => number;

it('is the same in React', () => {
  expect(excerpt(toJavaScript(reactProgramOf('network', 'videosdk'), 'tsx'), 'the level').code).toBe(code);
});

const one = (packetsLost: number, totalPackets: number, rtt = 40): Figures => ({
  packetsLost,
  totalPackets,
  rtt,
});

describe('the level that the program makes of figures', () => {
  it.each([
    ['nothing lost', [one(0, 100)], 5],
    ['a packet in a hundred', [one(1, 99)], 5],
    ['two percent', [one(2, 98)], 4],
    ['seven percent', [one(7, 93)], 3],
    ['fifteen percent', [one(15, 85)], 2],
    ['thirty percent', [one(30, 70)], 1],
    ['nothing arrives', [one(0, 0), one(0, 0)], 0],
    ['a layer that is not sent beside one that is', [one(0, 0), one(0, 100)], 5],
    ['a bad second among good ones', [one(5, 20), one(0, 25), one(0, 25), one(0, 25)], 3],
    ['slow', [one(0, 100, 200)], 4],
    ['very slow', [one(0, 100, 600)], 2],
    ['as slow as can be', [one(0, 100, 3000)], 1],
    ['slow and lossy: the worse counts', [one(15, 85, 200)], 2],
    ['more came than was awaited, as a count that was put right', [one(-1, 100)], 5],
  ])('%s', (_what, figures, level) => {
    expect(levelOf(figures)).toBe(level);
  });

  it('agrees with what the sandbox says of a limited uplink: the share lost at each of Twilio’s levels', () => {
    const lost = [1, 0.3, 0.15, 0.07, 0.02, 0];
    expect(lost.map((share) => levelOf([one(share * 100, (1 - share) * 100)]))).toEqual([0, 1, 2, 3, 4, 5]);
  });
});
