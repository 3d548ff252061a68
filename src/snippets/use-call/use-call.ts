// The one line that the switch changes.
export { CallProvider, useCall } from './twilio';
