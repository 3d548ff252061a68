// What Twilio's service and SDK tell about the quality of a connection.
import { readFileSync } from 'node:fs';
import blankTypes from 'ts-blank-space';
import { excerpt } from '../../../src/components/programs/program';
import { expect, test } from '../../support/app/lab';

type LevelOf = (figures: readonly { packetsLost: number; totalPackets: number; rtt: number }[]) => number;

/** The formula of the chapter "Network quality", as its program has it. */
function formula(): LevelOf {
  const { code } = excerpt(readFileSync('src/demos/network/videosdk.ts', 'utf8'), 'the level');
  // It is the project's own file.
  return new Function(`${blankTypes(code)}; return levelOf;`)() as LevelOf;
}

test('network quality is reported when asked for', async ({ twilio }) => {
  const levels = await twilio.run(async ({ joinTwilio }) => {
    const levels = [];
    // The types have no null, and the SDK takes it for "none".
    for (const networkQuality of [{ local: 1 }, { local: 1, remote: null as never }] as const) {
      const { localParticipant } = await joinTwilio('One', { networkQuality });
      levels.push(await new Promise((resolve) => localParticipant.on('networkQualityLevelChanged', resolve)));
    }
    return levels;
  });
  expect(levels).toEqual([5, 5]);
});

test('a limited uplink shows in the network quality of its participant, for itself and for others', async ({
  twilio,
}) => {
  const said = await twilio.run(async ({ crossfade, joinTwilio, camera, at, until }) => {
    const options = { networkQuality: { local: 3, remote: 1 } } as const;
    const one = await joinTwilio('One', { ...options, tracks: [await camera()] });
    const two = await joinTwilio('Two', options);
    const [remote] = two.participants.values();
    const participants = [one.localParticipant, remote];
    const reach = (level: number) =>
      until(() => participants.every((participant) => participant?.networkQualityLevel === level));
    await reach(5);
    const lost: (number | null | undefined)[] = [];
    for (const level of [0, 1, 3, 4, 5, 2] as const) {
      await crossfade.faults.limitUplink(at('One'), level);
      await reach(level);
      lost[level] = one.localParticipant.networkQualityStats?.audio?.sendStats?.fractionLost?.fractionLost;
    }
    const { audio, video } = one.localParticipant.networkQualityStats ?? {};
    const { send, recv, sendStats } = audio ?? {};
    const { actual, available } = video?.sendStats?.bandwidth ?? {};
    // Of one who publishes nothing the others hear nothing.
    const silent = one.participants.get(two.localParticipant.sid)?.networkQualityLevel;
    return { at2: [send, recv, sendStats?.fractionLost?.level, silent], actual, available, lost };
  });
  expect(said.at2).toEqual([2, 5, 2, null]);
  expect(said.actual).toBeGreaterThan(0);
  expect(said.available).toBeGreaterThan(0);
  // A port to VideoSDK shows the same bar for the same loss.
  const levelOf = formula();
  const levels = said.lost.map((share) =>
    levelOf([{ packetsLost: share! * 100, totalPackets: (1 - share!) * 100, rtt: 40 }]),
  );
  expect(levels).toEqual([0, 1, 2, 3, 4, 5]);
});

test('media that is stopped freezes for the others, and flows again', async ({ twilio }) => {
  const said = await twilio.run(
    async ({ crossfade, joinTwilio, remoteVideo, camera, at, firstFrame, standstill, frame }) => {
      await joinTwilio('One', { tracks: [await camera()] });
      const two = await joinTwilio('Two');
      const element = await firstFrame(await remoteVideo(two));
      await crossfade.faults.setMediaStopped(at('One'), true);
      await standstill(element);
      await crossfade.faults.setMediaStopped(at('One'), false);
      await frame(element);
      return [two.state, two.participants.size];
    },
  );
  expect(said).toEqual(['connected', 1]);
});

test('a preflight test completes, and fails with 20104 when its token has expired', async ({ twilio }) => {
  const said = await twilio.run(async ({ Video, crossfade }) => {
    const preflight = async (ttlSeconds?: number) => {
      const token = await crossfade.twilioToken({ identity: 'One', ...(ttlSeconds && { ttlSeconds }) });
      const test = Video.runPreflight(token, { duration: 1000 });
      return new Promise((resolve) => {
        test.on('completed', ({ progressEvents }) => resolve(progressEvents.at(-1)?.name));
        test.on('failed', (error) => resolve((error as Error & { code: number }).code));
      });
    };
    return [await preflight(), await preflight(-60)];
  });
  expect(said).toEqual(['mediaStarted', 20104]);
});

test('what the SDK reports to Insights is kept in the sandbox’s trace', async ({ twilio }) => {
  const reported = await twilio.run(async ({ crossfade, joinTwilio, until }) => {
    const before = (await crossfade.diagnostics()).trace.at(-1)?.time ?? 0;
    await joinTwilio('One');
    await until(async () =>
      (await crossfade.diagnostics()).trace.some(
        ({ time, where, what }) =>
          time >= before && where === 'twilio insights' && what.startsWith('signaling'),
      ),
    );
    return 'reported';
  });
  expect(reported).toBe('reported');
});
