import { openMeeting, status, tell } from 'your-meeting';

const meeting = await openMeeting(); // The token has `ask_join` in place of `allow_join`.
// The type of this listener knows one argument; the decision is the second.
meeting.on('entry-responded', (...[, decision]: unknown[]) => {
  status.textContent = `The answer is: ${String(decision)}`;
});
meeting.on('meeting-left', tell);
await meeting.join();
