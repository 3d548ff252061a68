import type { FromWorker, ToWorker } from '../protocol';
import { FrameIntake } from './intake';
import { FrameOutlet } from './outlet';
import type { Transformer } from './transformer';

/** The part of a worker's global object that is used. */
export interface WorkerScope {
  postMessage(message: FromWorker): void;
  onmessage: ((event: { data: ToWorker }) => void) | null;
  onrtctransform: ((event: { transformer: Transformer }) => void) | null;
}

/**
 * Runs the worker: puts the payload of frames that arrive into the frames of placeholders that leave, as the page says.
 * @param blackPictures what a decoder that nobody watches gets: key frames in base64, by MIME type in lower case.
 */
export function passFrames(scope: WorkerScope, blackPictures: Readonly<Record<string, string>>): void {
  const black = new Map(
    Object.entries(blackPictures).map(([mimeType, picture]) => [
      mimeType,
      Uint8Array.from(atob(picture), (character) => character.charCodeAt(0)).buffer,
    ]),
  );
  const intakes = new Map<number, FrameIntake>();
  const outlets = new Map<number, FrameOutlet>();
  const intakeOf = (id: number): FrameIntake =>
    known(
      intakes,
      id,
      () => new FrameIntake(black, (size) => scope.postMessage({ type: 'size', intake: id, ...size })),
    );
  const outletOf = (id: number): FrameOutlet =>
    known(outlets, id, () => new FrameOutlet(id, (message) => scope.postMessage(message)));

  scope.onrtctransform = ({ transformer }) => {
    const { role, id } = transformer.options;
    const end = role === 'intake' ? intakeOf(id) : outletOf(id);
    end.run(transformer).catch(() => {
      // The connection has closed.
    });
  };
  scope.onmessage = ({ data: message }) => {
    switch (message.type) {
      case 'route': {
        const outlet = outletOf(message.outlet);
        if (message.intake === undefined) return outlet.stop('pass');
        return outlet.route(intakeOf(message.intake));
      }
      case 'hold':
        return outletOf(message.outlet).stop('hold');
      case 'decode':
        return intakeOf(message.intake).setDecode(message.on);
      case 'forget':
        outlets.get(message.id)?.leave();
        intakes.get(message.id)?.end();
        outlets.get(message.id)?.end();
        intakes.delete(message.id);
        outlets.delete(message.id);
    }
  };
  scope.postMessage({ type: 'ready' });
}

function known<T>(all: Map<number, T>, id: number, make: () => T): T {
  const found = all.get(id) ?? make();
  all.set(id, found);
  return found;
}
