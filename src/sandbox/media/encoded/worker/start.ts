import { BLACK_PICTURES } from '../black-pictures';
import { passFrames, type WorkerScope } from './worker';

/*
 * The worker's own file. It is bundled as text, so that nothing of its own has to be found on a page that is not ours.
 */
passFrames(self as unknown as WorkerScope, BLACK_PICTURES);
