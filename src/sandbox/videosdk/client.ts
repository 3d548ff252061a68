import type { VendorClient } from '../vendor';
import { isVideoSdkAddress } from './address';

/** What VideoSDK's SDK needs of a window. */
export const videoSdkClient: VendorClient = {
  name: 'videosdk',
  answers: isVideoSdkAddress,
  install: refusePubSubWorker,
};

/**
 * Keeps VideoSDK's messaging where the bridge is. It runs in a worker, which no bridge reaches; when the worker cannot
 * be made, the SDK runs it in the window (docs/protocols/videosdk.md, 7).
 */
function refusePubSubWorker(): void {
  window.Worker = new Proxy(Worker, {
    construct(target, args: ConstructorParameters<typeof Worker>, newTarget) {
      if (args[1]?.name === 'pubsub-worker')
        throw new DOMException('The sandbox is not reachable from a worker.', 'SecurityError');
      return Reflect.construct(target, args, newTarget) as Worker;
    },
  });
}
