import type { SyntheticTrack } from './drawn-track';

/** How a track answers questions about its device. */
export interface TrackFacade {
  label: string;
  constraints: MediaTrackConstraints;
  /** What the track delivers now, apart from what the browser itself knows. */
  settings: MediaTrackSettings;
  capabilities: MediaTrackCapabilities;
  /** Checks new constraints. @throws when they cannot be met. */
  check(constraints: MediaTrackConstraints): void;
  /** Called with each track that the program gets: the first, and every clone. */
  onTrack?(track: MediaStreamTrack): void;
}

/**
 * Tracks of one synthetic device, made to look like those of a real one. The source behind them runs until the last of
 * them, clones included, is stopped; the track of the source itself is never handed out.
 */
export function openTrack(source: SyntheticTrack, facade: TrackFacade): MediaStreamTrack {
  let live = 0;

  const present = (track: MediaStreamTrack, constraintsNow: MediaTrackConstraints): MediaStreamTrack => {
    let constraints = constraintsNow;
    let stopped = false;
    live += 1;
    const { stop, clone, getSettings, addEventListener } = track;
    define(track, {
      label: { get: () => facade.label },
      getSettings: { value: () => ({ ...getSettings.call(track), ...facade.settings }) },
      getCapabilities: { value: () => structuredClone(facade.capabilities) },
      getConstraints: { value: () => structuredClone(constraints) },
      applyConstraints: {
        value: async (next: MediaTrackConstraints = {}) => {
          facade.check(next);
          constraints = structuredClone(next);
        },
      },
      // `ended` is dispatched by script where the device ends, and Firefox tells listeners of a track nothing of that
      // kind unless they ask for it. Its argument for that means nothing to other browsers.
      addEventListener: {
        value: (...[type, listener, options]: Parameters<typeof addEventListener>) =>
          Reflect.apply(addEventListener, track, [type, listener, options, true]),
      },
      clone: { value: () => present(clone.call(track), constraints) },
      stop: {
        value: () => {
          stop.call(track);
          if (stopped) return;
          stopped = true;
          live -= 1;
          if (live === 0) source.stop();
        },
      },
    });
    facade.onTrack?.(track);
    return track;
  };

  return present(source.track.clone(), facade.constraints);
}

function define(track: MediaStreamTrack, properties: PropertyDescriptorMap): void {
  for (const [name, descriptor] of Object.entries(properties))
    Object.defineProperty(track, name, { configurable: true, ...descriptor });
}
