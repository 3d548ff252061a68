// How long the page takes to scan apps of two sizes: from the drop to the report, the first time and with all loaded.
import { strToU8, zipSync } from 'fflate';

const SIZES = [10_000, 100_000];

/** @param {import('./rig.mjs').Rig} rig */
export async function benchAssistant({ browser, url }) {
  for (const lines of SIZES) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}assistant/`);
    const app = Buffer.from(zipSync(appOf(lines)));
    const started = performance.now();
    await page
      .locator('crossfade-assistant [data-field-zip]')
      .setInputFiles({ name: 'app.zip', mimeType: 'application/zip', buffer: app });
    await page.getByText(/^Done: /).waitFor({ timeout: 600_000 });
    const seconds = (performance.now() - started) / 1000;
    console.log(
      `assistant: ${lines} lines in ${seconds.toFixed(1)} s; ${await page.getByText(/^Done: /).textContent()}`,
    );
    await context.close();
  }
}

/**
 * An app of about so many lines: a call, and around it what an app has besides.
 * @param {number} lines
 */
function appOf(lines) {
  /** @type {Record<string, Uint8Array>} */
  const files = { 'src/call.js': strToU8(CALL), 'src/People.jsx': strToU8(PEOPLE) };
  let written = lineCount(CALL) + lineCount(PEOPLE);
  for (let index = 0; written < lines; index += 1) {
    const text = feature(index);
    files[`src/feature${index}/index.jsx`] = strToU8(text);
    written += lineCount(text);
  }
  return files;
}

/** @param {string} text */
const lineCount = (text) => text.split('\n').length;

const CALL = `import { connect } from 'twilio-video';
export async function join(token, name, setRoom) {
  const room = await connect(token, { name, dominantSpeaker: true });
  room.on('participantConnected', (person) => greet(person));
  room.on('disconnected', () => setRoom(null));
  setRoom(room);
}
function greet(person) {
  document.title = person.identity;
}
`;

const PEOPLE = `import { useState } from 'react';
import { join } from './call';
export function People({ token }) {
  const [room, setRoom] = useState(null);
  if (!room) return <button onClick={() => join(token, 'daily', setRoom)}>Join</button>;
  return [...room.participants.values()].map((person) => <p key={person.sid}>{person.identity}</p>);
}
`;

/** @param {number} index */
function feature(index) {
  const rows = Array.from(
    { length: 40 },
    (_, row) => `
/** What happens to row ${row}. */
export function change${row}(state, action) {
  const { items, error, track } = state;
  const found = items.find((item) => item.id === action.id && item.name !== error);
  return found ? { ...state, items: items.map((item) => (item === found ? { ...item, value: action.value + ${row} } : item)), track } : state;
}`,
  );
  return `import { useState, useEffect } from 'react';
import { ${Array.from({ length: 3 }, (_, at) => `change${at} as near${at}`).join(', ')} } from '../feature${Math.max(0, index - 1)}';
${rows.join('\n')}
export function Feature${index}({ items, onChange }) {
  const [state, setState] = useState({ items, error: null });
  useEffect(() => onChange(near0(state, { id: ${index}, value: 1 })), [state]);
  return (
    <ul>
      {state.items.map((item) => (
        <li key={item.id} onClick={() => setState(near1(state, item))}>
          {item.name}
        </li>
      ))}
    </ul>
  );
}
`;
}
