import { isMethodCall, settled, standing } from './code';
import { byPlace, instead, type Native } from './pattern';
import { hatched } from './room';

const ID = 'leave';

/** `room.disconnect();` leaves by the meeting. `disconnected` is told when VideoSDK says so, and not at once. */
export const leave: Native = {
  id: ID,
  title: 'Leave',
  says: '`disconnect()` becomes `leave()` of the meeting, which returns a promise. `disconnected` then fires when VideoSDK has left, not before the next line runs.',
  find: byPlace(ID, (node, code) => {
    if (!isMethodCall(node) || node.expression.name.text !== 'disconnect') return undefined;
    const { expression } = node;
    const use = code.use(expression.name, 'Room');
    if (!use) return undefined;
    if (standing(node) === 'used') return 'Its return value is used: the room here, a promise in VideoSDK.';
    return {
      tier: 'likely',
      puts: [instead(node, `${hatched({ node: expression, use })}.leave()${settled(node)}`)],
    };
  }),
};
