import { openMeeting, status, tell } from 'your-meeting';

const meeting = await openMeeting(); // The token has `ask_join` instead of `allow_join`.
// The type of this listener has one argument; the decision is a second one.
meeting.on('entry-responded', (...[, decision]: unknown[]) => {
  status.textContent = `The answer is: ${String(decision)}`;
});
meeting.on('meeting-left', tell);
await meeting.join();
