import type { Prepared } from '../../run/run';
import type { DeviceAccess, Edits } from '../../run/session-types';
import { colorScheme } from '../ui/color-scheme';
import { variantOf } from '../ui/variant';
import type { DemoView } from './demo-view';

/** What a session is given that runs a demo as it is shown now. */
export function initOf(
  demo: HTMLElement,
  view: DemoView,
  edits: Edits,
  devices: DeviceAccess,
): Prepared['init'] {
  const name = demo.dataset['name'] ?? '';
  return {
    demo: name,
    variant: variantOf(name, demo.dataset['react']),
    edits,
    actions: [...view.bar.names],
    frames: view.frames,
    colorScheme: colorScheme(),
    devices,
  };
}
