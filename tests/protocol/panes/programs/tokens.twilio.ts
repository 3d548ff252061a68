// Runs in a demo's pane in place of the site's program: with which code tokens are refused that its server should not give.
import { connect } from 'twilio-video';
import type { Access } from 'your-backend';

const expired = await fetch('/access?ttlSeconds=-60', { method: 'POST' });
const { token } = (await expired.json()) as Access;
const codes: string[] = [];
for (const refused of [token, 'garbage']) {
  const code = await connect(refused, { name: 'migration-demo', tracks: [] }).then(
    () => 'joined',
    (error: { code: number }) => `rejected ${error.code}`,
  );
  codes.push(code);
}
document.querySelector('#status')!.textContent = codes.join(', ');
