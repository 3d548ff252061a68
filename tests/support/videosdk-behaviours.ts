// Behaviours of VideoSDK's service towards one client and a guest.
import { expectBehaviour, type Behaviour } from './behaviours';
import { test } from './fixtures';

/** Asks until the answer is yes. */
export const UNTIL = `
  const until = async (read) => {
    while (!(await read())) await new Promise((resolve) => setTimeout(resolve, 100));
  };
`;
/** For programs that deal with the guest, who sends picture and sound. */
export const GUEST = `
  const [guest] = meeting.participants.values();
  const streamOf = async (participant, kind) =>
    [...participant.streams.values()].find((stream) => stream.kind === kind) ??
    (await once(participant, 'stream-enabled', (stream) => stream.kind === kind))[0];
  const show = async ({ track }) => {
    const picture = document.createElement('video');
    Object.assign(picture, { muted: true, srcObject: new MediaStream([track]) });
    document.body.append(picture);
    await picture.play();
    await new Promise((resolve) => picture.requestVideoFrameCallback(resolve));
  };
`;
/** For programs about what the client itself sends. */
export const ME = `
  const me = meeting.localParticipant;
  const enabled = (kind) => once(me, 'stream-enabled', (stream) => stream.kind === kind);
  const disabled = (kind) => once(me, 'stream-disabled', (stream) => stream.kind === kind);
`;

/** A test for each behaviour, in a pane of its own. */
export function testBehaviours(behaviours: readonly Omit<Behaviour, 'side'>[]): void {
  for (const behaviour of behaviours) {
    test(behaviour.name, ({ page }) => expectBehaviour(page, { side: 'videosdk', ...behaviour }));
  }
}
