import type { OpenChannel } from './channel';

/** Tells which tracks are switched off, and which on again. */
export const openTrackSwitchOff: OpenChannel = ({ selection, send }) => {
  let told: ReadonlySet<string> | undefined;
  const tell = (): void => {
    if (!told) return;
    const off = [...selection.off].filter((sid) => !told?.has(sid));
    const on = [...told].filter((sid) => !selection.off.has(sid));
    told = selection.off;
    if (off.length > 0 || on.length > 0) send({ type: 'track_switch_off', off, on });
  };
  return {
    ready() {
      told = new Set();
      tell();
    },
    close: selection.onOff(tell),
  };
};
