import { write, type SessionDescription } from 'sdp-transform';
import { parse } from './sdp';

/** What the added lines of a camera are called: the client's own name of the line, and the layer. */
const SEPARATOR = '_layer';
/** The header extension by which a browser routes all packets of a line to one receiver. */
const MID_EXTENSION = 'urn:ietf:params:rtp-hdrext:sdes:mid';

type Media = SessionDescription['media'][number];
/** One layer's streams: the picture and its retransmission. */
type Layer = Required<Pick<Media, 'ssrcs' | 'ssrcGroups'>>;

const NOTHING: Layer = { ssrcs: [], ssrcGroups: [] };

/**
 * Gives each simulcast layer of a client a line of its own. The SDK puts three streams on one line of its offer, and a
 * browser's receiver takes one (docs/protocols/twilio-video.md, 4 "Simulcast"): so the router's description has lines that
 * the client's has not. The two sides of one connection need one translator for all their descriptions.
 */
export class SimulcastLines {
  /** All lines of the router's description: their order never changes. */
  readonly #order: string[] = [];
  /** The client's lines that have had layers. */
  readonly #layered = new Set<string>();

  /** The name of the line that carries a layer of a client's line; the lowest stays on the line itself. */
  lineOf(mid: string, layer: number): string {
    return layer === 0 ? mid : `${mid}${SEPARATOR}${layer}`;
  }

  /** Whether a line is one that the client does not know. */
  isAdded(mid: string | null): boolean {
    return mid?.includes(SEPARATOR) ?? false;
  }

  /**
   * What the client described, as the router takes it. An answer cannot have lines that the offer had not: layers that
   * it names for the first time are left out until the client offers them.
   */
  inward(type: 'offer' | 'answer', sdp: string): string {
    const session = parse(sdp);
    const lines = new Map(session.media.map((media) => [nameOf(media), media]));
    for (const [mid, media] of lines) {
      this.#know(mid);
      const layers = layersOf(media);
      if (type === 'answer' || layers.length < 2) continue;
      this.#layered.add(mid);
      layers.forEach((_layer, index) => this.#know(this.lineOf(mid, index)));
    }
    session.media = this.#order.flatMap((name) => {
      const [mid = '', layer = '0'] = name.split(SEPARATOR);
      const media = lines.get(mid);
      return media ? [this.#line(media, name, Number(layer))] : [];
    });
    const plain = this.#layered.size === 0 && !sdp.includes('a=ssrc-group:SIM');
    return plain ? sdp : write(bundled(session));
  }

  /** What the router described, as the client takes it. */
  outward(sdp: string): string {
    const session = parse(sdp);
    for (const media of session.media) this.#know(nameOf(media));
    if (this.#layered.size === 0) return sdp;
    session.media = session.media.filter((media) => !this.isAdded(nameOf(media)));
    for (const media of session.media) {
      if (!this.#layered.has(nameOf(media))) continue;
      dropMidExtension(media);
      // Without it Chromium encodes every layer in full size.
      media.xGoogleFlag = 'conference';
    }
    return write(bundled(session));
  }

  #line(media: Media, name: string, index: number): Media {
    const layers = layersOf(media);
    if (!this.#layered.has(nameOf(media)) && layers.length < 2) return media;
    const line = { ...structuredClone(media), ...(layers[index] ?? NOTHING) };
    dropMidExtension(line);
    if (index === 0) return line;
    const sends = media.direction === 'sendrecv' || media.direction === 'sendonly';
    line.mid = name;
    line.direction = sends && layers[index] ? 'sendonly' : 'inactive';
    for (const msid of line.msid ?? []) msid.appdata = this.lineOf(msid.appdata ?? '', index);
    return line;
  }

  #know(name: string): void {
    if (!this.#order.includes(name)) this.#order.push(name);
  }
}

const nameOf = ({ mid }: Media): string => String(mid);

/** What a line sends, lowest layer first; one without simulcast has one layer. */
function layersOf({ ssrcs = [], ssrcGroups = [] }: Media): Layer[] {
  const group = ssrcGroups.find(({ semantics }) => semantics === 'SIM')?.ssrcs.split(' ');
  if (!group) return [{ ssrcs, ssrcGroups }];
  return group.map((picture) => {
    const pair = ssrcGroups.find(
      ({ semantics, ssrcs: ids }) => semantics === 'FID' && ids.startsWith(`${picture} `),
    );
    const ids = new Set(pair ? pair.ssrcs.split(' ') : [picture]);
    return { ssrcGroups: pair ? [pair] : [], ssrcs: ssrcs.filter(({ id }) => ids.has(String(id))) };
  });
}

function dropMidExtension(media: Media): void {
  if (media.ext) media.ext = media.ext.filter(({ uri }) => uri !== MID_EXTENSION);
}

/** All lines share one transport, which the session's part has to say. */
function bundled(session: SessionDescription): SessionDescription {
  const names = new Set(session.media.map(nameOf));
  for (const group of session.groups ?? []) {
    if (group.type === 'BUNDLE') group.mids = [...names].join(' ');
  }
  return session;
}
