/** What a program needs; it plays sound and pictures without a press where the page may. */
const GRANTED = 'autoplay';
/** What stays as browsers have it: client hints, calls that go on out of sight, and the event that SDKs leave with. */
const LEFT = /^(ch-|media-playback-while-not-visible$|unload$)/;
/** What browsers that do not tell give to every frame unless it is taken away. */
const KNOWN = ['fullscreen', 'gamepad', 'storage-access'];

interface FeaturePolicy {
  features(): string[];
}

/**
 * The value of a pane's `allow`: everything that the browser could give to a frame is taken from it, with the one
 * exception. So a window above everything (picture-in-picture), the clipboard and the keyboard stay the page's.
 */
export function allowedFeatures(): string {
  const { featurePolicy } = document as Document & { featurePolicy?: FeaturePolicy };
  const all = featurePolicy?.features() ?? KNOWN;
  const taken = all.filter((name) => name !== GRANTED && !LEFT.test(name));
  return [GRANTED, ...taken.map((name) => `${name} 'none'`)].join('; ');
}
