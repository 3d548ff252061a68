import { calledAlone, type Native } from './known';

/** `room.disconnect();` leaves by the meeting. `disconnected` is told when VideoSDK says so, and not at once. */
export const leave: Native = {
  id: 'leave',
  title: 'Leave',
  says: '`disconnect()` becomes `leave()` of the meeting, a promise. `disconnected` then comes when VideoSDK has left, and not before the next line.',
  find(node, file, known) {
    const call = calledAlone(node);
    if (!call || call.expression.name.text !== 'disconnect' || call.arguments.length) return undefined;
    const use = known.at(file, call.expression.name, 'Room');
    return (
      use && {
        text: `${call.expression.expression.getText()}.videosdk.leave().catch(console.error)`,
        tier: 'likely',
      }
    );
  },
};
