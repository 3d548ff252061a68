/*
 * What runs in the app's page, before the app and after `sandbox.js`. Each function is handed over as text: it uses nothing outside
 * of itself.
 */

/** Marks what listens to clicks, for apps that make pictures and boxes into buttons. */
export const PRESSED_MARK = 'data-crossfade-pressable';

/**
 * Notes which elements listen to clicks themselves, so that `markPressable` finds them. React and Svelte keep listeners elsewhere, under
 * names of their own.
 */
export function watchPresses(): void {
  const listening = new WeakSet<EventTarget>();
  const { prototype } = EventTarget;
  const native = prototype.addEventListener;
  prototype.addEventListener = function (
    this: EventTarget | undefined,
    ...args: Parameters<typeof native>
  ): void {
    // Called by its bare name, as Next's measuring does, it is the window's.
    const target = this ?? window;
    if (/^(?:click|mousedown|pointerdown|touchstart)$/.test(args[0])) listening.add(target);
    native.apply(target, args);
  };
  Object.defineProperty(window, Symbol.for('crossfade.listening'), { value: listening });
}

/** Marks them. */
export function markPressable(mark: string): void {
  const listening = (window as unknown as Record<symbol, WeakSet<EventTarget> | undefined>)[
    Symbol.for('crossfade.listening')
  ];
  const byFramework = (element: Element): boolean =>
    Object.entries(element).some(
      ([key, value]) =>
        (key.startsWith('__reactProps$') &&
          typeof (value as { onClick?: unknown })?.onClick === 'function') ||
        (/^__(?:click|pointerdown|mousedown)$/.test(key) && value),
    );
  for (const element of document.body.querySelectorAll('*')) {
    const pressable =
      element instanceof HTMLElement || element instanceof SVGElement
        ? element.onclick !== null || listening?.has(element) || byFramework(element)
        : false;
    // Never a root that only delegates.
    if (pressable && element.querySelectorAll('button, input, video').length === 0)
      element.setAttribute(mark, '');
  }
}

/** Marks links to the page that is shown, such as the one of a menu: who presses them stays where they are. */
export const HERE_MARK = 'data-crossfade-here';

/** Marks them. A link without an address, such as `#`, is a button in disguise. */
export function markHere(mark: string): void {
  const [here] = location.href.split('#');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const isAddress = !/^(?:#|javascript:|$)/i.test(link.getAttribute('href') ?? '');
    link.toggleAttribute(mark, isAddress && link.href.split('#')[0] === here);
  }
}

/** What can be seen and heard of others in a page. */
export interface Sight {
  pictures: number;
  voices: number;
  /** Which pictures: the ids of their tracks. */
  moving: string[];
}

/** Notes every element that is given a stream, wherever it stands, so that {@link look} finds it. */
export function watchMedia(): void {
  const elements = new Set<HTMLMediaElement>();
  const { prototype } = HTMLMediaElement;
  const native = Object.getOwnPropertyDescriptor(prototype, 'srcObject')!;
  Object.defineProperty(prototype, 'srcObject', {
    ...native,
    set(this: HTMLMediaElement, stream: MediaProvider | null) {
      elements.add(this);
      native.set!.call(this, stream);
    },
  });
  Object.defineProperty(window, Symbol.for('crossfade.elements'), { value: elements });
}

/**
 * Looks at the page and listens, for half a second: how many pictures of others move in it, and how many voices sound. Each
 * track counts once. What the page itself captures is made by the sandbox, and says so in its label. Browsers hold a muted
 * picture that plays by its `autoplay` while it is out of view: such ones are scrolled to, one by one.
 */
export async function look(): Promise<Sight> {
  const known = (window as unknown as Record<symbol, Set<HTMLMediaElement>>)[
    Symbol.for('crossfade.elements')
  ];
  const foreign = (tracks: MediaStreamTrack[]): MediaStreamTrack[] =>
    tracks.filter((track) => track.readyState === 'live' && !track.label.startsWith('Synthetic'));
  const playing = [...(known ?? [])].flatMap((element) =>
    element.srcObject instanceof MediaStream && !element.paused
      ? [{ element, stream: element.srcObject }]
      : [],
  );
  const pictureIn = (element: HTMLMediaElement): MediaStreamTrack | undefined => {
    const { srcObject } = element;
    if (!element.isConnected || !(element instanceof HTMLVideoElement)) return undefined;
    const { width, height } = element.getBoundingClientRect();
    if (!(srcObject instanceof MediaStream) || width * height === 0) return undefined;
    return foreign(srcObject.getVideoTracks())[0];
  };
  const videos = playing.flatMap(({ element }) => {
    const track = pictureIn(element);
    return track ? [{ element, track, from: element.currentTime }] : [];
  });
  const context = new AudioContext();
  const voices = playing.flatMap(({ element, stream }) => {
    const [track] = foreign(stream.getAudioTracks());
    if (!track || element.muted || element.volume === 0) return [];
    const analyser = context.createAnalyser();
    context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
    return [{ track, analyser, loudest: 0 }];
  });
  const samples = new Float32Array(2048);
  for (let turn = 0; turn < 10; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    for (const voice of voices) {
      voice.analyser.getFloatTimeDomainData(samples);
      for (const sample of samples) voice.loudest = Math.max(voice.loudest, Math.abs(sample));
    }
  }
  await context.close();
  const moving = new Set(
    videos.filter(({ element, from }) => element.currentTime > from + 0.1).map(({ track }) => track.id),
  );
  for (const element of known ?? []) {
    const track = element.paused && element.autoplay && pictureIn(element);
    if (!track || moving.has(track.id)) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    for (let turn = 0; turn < 10 && element.paused; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    const from = element.currentTime;
    await new Promise((resolve) => setTimeout(resolve, element.paused ? 0 : 300));
    if (element.currentTime > from + 0.1) moving.add(track.id);
  }
  return {
    pictures: moving.size,
    moving: [...moving],
    voices: new Set(voices.filter(({ loudest }) => loudest > 0.005).map(({ track }) => track.id)).size,
  };
}
