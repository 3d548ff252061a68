import type { LeftOut } from '../../../assistant/contract';
import { SERVICES, type AppService } from '../../../trial/app';
import type { Reading } from '../../../trial/reading';
import { messageOf } from '../../../sandbox/message-of';
import { button } from '../../ui/controls';
import { element } from '../../ui/element';
import { richNodes } from '../../ui/rich-text';
import { save } from '../save';
import { titleOf } from './checklist';
import {
  baseSays,
  becomesSays,
  opening,
  policiesSay,
  readMeText,
  SANDBOX_SIZE,
  sdksSay,
  sizeSays,
} from './words';

export interface BuildViewInit {
  reading: Reading;
  leftOut: readonly LeftOut[];
  /** What was dropped is called so. */
  name: string;
  /** The site's whole address, with a slash at its end. */
  site: string;
  /** Makes the zip. */
  pack: (service: AppService, readMe: string) => Promise<Blob>;
  /** The reader has said what it runs on. */
  chosen: (service: AppService) => void;
}

/** A build that was dropped: what it is, the zip to take along, and how that is opened. */
export function buildView(init: BuildViewInit): HTMLElement {
  const { reading, leftOut, name } = init;
  const root = element('section', 'hand-build');
  const heading = element('h3', {}, reading.service ? titleOf(reading.service) : 'A build');
  root.append(
    heading,
    element('p', {}, [
      element('code', { translate: false }, name),
      `: ${sizeSays(reading.files, reading.bytes)}.`,
    ]),
    facts(reading),
    ...asks(reading, name),
    ...left(leftOut, reading.closed),
    ...taking(init, heading),
  );
  return root;
}

function facts(reading: Reading): HTMLElement {
  const rows: [string, string[]][] = [
    ['SDK', sdksSay(reading)],
    ['Content-Security-Policy', policiesSay(reading)],
    ['Built for the path', [baseSays(reading)]],
  ];
  return element(
    'dl',
    'hand-facts',
    rows.flatMap(([term, says]) => [
      element('dt', {}, term),
      ...says.map((text) => element('dd', {}, richNodes(text))),
    ]),
  );
}

function asks({ asks }: Reading, of: string): HTMLElement[] {
  if (asks.length === 0) return [element('p', {}, 'Its code contains no complete URL of another server.')];
  const head = ['Request', 'With the sandbox', 'Where'].map((text) => element('th', { scope: 'col' }, text));
  const rows = asks.map((ask) =>
    element('tr', {}, [
      element('td', {}, [element('code', { translate: false }, ask.address)]),
      element('td', {}, becomesSays(ask)),
      element('td', {}, [element('code', { translate: false }, ask.file)]),
    ]),
  );
  const table = element('table', {}, [
    element('thead', {}, [element('tr', {}, head)]),
    element('tbody', {}, rows),
  ]);
  return [
    element('h4', {}, 'Requests to servers'),
    element(
      'p',
      {},
      'The sandbox answers requests to twilio.com and videosdk.live, so they are not in this list. URLs that the code builds from parts are not found.',
    ),
    element(
      'div',
      { className: 'wide-table', tabIndex: 0, role: 'region', ariaLabel: `Requests of ${of} to servers` },
      [table],
    ),
  ];
}

function left(leftOut: readonly LeftOut[], closed: readonly string[]): HTMLElement[] {
  const items = [
    ...leftOut.map(({ file, why }) => [file, why] as const),
    ...closed.map((file) => [file, 'It is UTF-16, so the script of the sandbox was not added.'] as const),
  ];
  if (items.length === 0) return [];
  const list = items
    .slice(0, 50)
    .map(([file, why]) =>
      element('li', {}, [element('code', { translate: false }, file.slice(0, 200)), ' ', ...richNodes(why)]),
    );
  return [element('h4', {}, `Left out or unchanged: ${items.length}`), element('ul', 'findings', list)];
}

function taking({ reading, name, site, pack, chosen }: BuildViewInit, heading: HTMLElement): HTMLElement[] {
  let service = reading.service;
  const said = element('p', { role: 'status' });
  const make = button('Save the zip with the sandbox', (pressed) => {
    if (service === undefined) {
      said.textContent = 'First choose which service it uses.';
      return;
    }
    pressed.disabled = true;
    said.textContent = 'Packing';
    pack(service, readMeText(service, reading.base, site))
      .then((zip) => {
        save(`${name.replace(/\.(?:zip|html?)$/i, '') || 'build'}-with-sandbox.zip`, zip);
        said.textContent = `Saved: ${(zip.size / 1_000_000).toFixed(1)} MB. None of its code has run here.`;
      })
      .catch((error: unknown) => (said.textContent = messageOf(error)))
      .finally(() => {
        pressed.disabled = false;
        pressed.focus();
      });
  });
  make.classList.add('primary');
  make.append(element('span', 'sr-only', `: ${name}`));
  const choose =
    reading.service === undefined
      ? [
          choice((one) => {
            service = one;
            heading.textContent = titleOf(one);
            said.textContent = '';
            chosen(one);
          }),
        ]
      : [];
  return [
    element('h4', {}, 'Download it with the sandbox'),
    ...choose,
    element(
      'p',
      {},
      `The zip is this build with one more script, first in the head of each page, and a page of the services. Everything else is the same, byte for byte. Pressing the button loads the sandbox, about ${SANDBOX_SIZE}.`,
    ),
    element('p', 'buttons', [make]),
    said,
    element(
      'ol',
      'hand-steps',
      opening(reading.base).map((step) => element('li', {}, richNodes(step))),
    ),
    element(
      'p',
      {},
      'If you have Node, you need no zip. This command serves the build unchanged, and also answers the app’s own routes:',
    ),
    element('pre', { className: 'command', tabIndex: 0, role: 'region', ariaLabel: `Command for ${name}` }, [
      element('code', {}, `npx ${site}crossfade.tgz try dist --by-hand`),
    ]),
  ];
}

/** Each choice is a group of its own. */
let choices = 0;

/** What a build with both SDKs, or with neither that can be seen, runs on. */
function choice(chosen: (service: AppService) => void): HTMLElement {
  choices += 1;
  const name = `hand-service-${choices}`;
  const radios = (Object.keys(SERVICES) as AppService[]).map((service) => {
    const input = element('input', { type: 'radio', name, value: service });
    input.addEventListener('change', () => chosen(service));
    return element('label', 'check', [input, ` ${SERVICES[service]}`]);
  });
  return element('fieldset', 'hand-choice', [element('legend', {}, 'Which service it uses'), ...radios]);
}
