import type { Access } from 'your-backend';
import { CallProvider } from '../use-call/videosdk';
import { Screen } from '../use-call/screen';

/** A file that imports VideoSDK’s package. */
export default function Call(access: Access) {
  return (
    <CallProvider {...access}>
      <Screen />
    </CallProvider>
  );
}
