import { toHtml } from '../../assistant/report/html';
import { toMarkdown } from '../../assistant/report/markdown';
import { rowAddress, sectionsOf, type Cell, type Section } from '../../assistant/report/sections';
import type { Finding, Report, Use } from '../../assistant/contract';
import { button } from '../ui/controls';
import { element } from '../ui/element';
import { changesView } from './changes-view';
import { richNodes } from '../ui/rich-text';
import { save } from './save';
import type { Done } from './scanning';
import { SourceView } from './source-view';

/**
 * A report on the page: findings, areas, and each use beside its source.
 * @param site its address, with a slash at its end
 * @param folder that the app was read from, where the browser can write to it
 */
export function reportView(
  { report, sources, changes }: Done,
  site: string,
  folder?: FileSystemDirectoryHandle,
): HTMLElement {
  const source = new SourceView(new Map(sources), [...report.uses, ...report.findings]);
  const detail = element('div', { className: 'use-detail', role: 'status' });
  const show = (use: Use): void => {
    detail.replaceChildren(...useCard(use, report, site, (file, line) => source.show(file, line)));
    source.show(use.file, use.line);
  };
  const sections = sectionsOf(report, site).filter(
    ({ title }) => !report.uses.some(({ file }) => file === title),
  );
  const [summary, ...others] = sections;
  const first = report.uses[0];
  if (first) show(first);
  return element('div', 'assistant-report', [
    ...(summary ? [sectionElement(summary)] : []),
    saving(report, site),
    ...changesView(changes, { save: saveText, folder }),
    tryIt(report.summary.uses > 0, site),
    ...findings(report.findings, site, (file, line) => (source.show(file, line), source.root.focus())),
    ...others.filter(({ title }) => !FINDINGS.some(([, heading]) => heading === title)).map(sectionElement),
    ...(first ? [uses(report.uses, show, [detail, source.root])] : []),
  ]);
}

const FINDINGS: readonly [Finding['kind'], string][] = [
  ['wrong', 'Wrong today'],
  ['decide', 'For a person to decide'],
  ['lost', 'What the scan may have missed'],
];

function findings(
  all: readonly Finding[],
  site: string,
  show: (file: string, line: number) => void,
): HTMLElement[] {
  return FINDINGS.flatMap(([kind, title]) => {
    const found = all.filter((finding) => finding.kind === kind);
    if (found.length === 0) return [];
    const items = found.map(({ file, line, says, chapter }) =>
      element('li', {}, [
        placeButton(file, line, show),
        ' ',
        ...richNodes(says),
        ...(chapter ? [' ', element('a', { href: site + chapter }, chapter)] : []),
      ]),
    );
    return [element('section', {}, [element('h2', {}, title), element('ul', 'findings', items)])];
  });
}

function placeButton(
  file: string,
  line: number,
  show: (file: string, line: number) => void,
): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', className: 'link-button', translate: false },
    `${file}:${line}`,
  );
  made.addEventListener('click', () => show(file, line));
  return made;
}

function saving(report: Report, site: string): HTMLElement {
  const base = new URL(site, location.href).href;
  return element('p', 'buttons', [
    button('Save as JSON', () =>
      saveText('crossfade-report.json', JSON.stringify(report, undefined, 2), 'application/json'),
    ),
    button('Save as Markdown', () =>
      saveText('crossfade-report.md', toMarkdown(report, base), 'text/markdown'),
    ),
    button('Save as a page', () => saveText('crossfade-report.html', toHtml(report, base), 'text/html')),
  ]);
}

/** The page runs no build of anybody's: it says what does. */
function tryIt(usesTwilio: boolean, site: string): HTMLElement {
  const command = `${new URL(site, location.href).href}crossfade.tgz`;
  const how = element(
    'a',
    { href: `${site}after/testing/#try-a-build-before-and-after` },
    'How it works, and what it reports',
  );
  return element('section', {}, [
    element('h2', {}, 'Try it'),
    ...(usesTwilio
      ? []
      : [
          element(
            'p',
            {},
            'A minified build has none of the names that the scan looks for. If this is a build, drop the folder with its source code instead. You can drop the build below and try it by hand.',
          ),
        ]),
    element(
      'p',
      {},
      'Two people and a guest can meet in the built app on the sandbox, before and after the move to VideoSDK, without an account:',
    ),
    element('pre', { className: 'command', tabIndex: 0, role: 'region', ariaLabel: 'Command' }, [
      element('code', {}, `npx -p playwright-core -p ${command} crossfade try dist-before --migrated dist`),
    ]),
    element('p', {}, [
      ...richNodes(
        'By hand: add `--by-hand`, which only serves the builds for you to open in two windows. Without Node, ',
      ),
      element('a', { href: '#try-a-build-by-hand' }, 'drop the build'),
      ' on this page and save it with the sandbox included. The page itself does not run builds, because they would have the rights of this site. ',
      how,
      '.',
    ]),
  ]);
}

const saveText = (name: string, text: string, type: string): void => save(name, new Blob([text], { type }));

/** The uses, file by file, filtered, beside what is chosen among them. */
function uses(all: readonly Use[], show: (use: Use) => void, beside: HTMLElement[]): HTMLElement {
  const list = element('div', 'use-list');
  const count = element('p', { className: 'use-count', role: 'status' });
  const text = element('input', { type: 'search', className: 'filter' });
  const choice = element(
    'select',
    {},
    Object.entries(CHOICES).map(([value, { label }]) => element('option', { value }, label)),
  );
  const fill = (): void => {
    const wanted = text.value.trim().toLowerCase();
    const chosen = all.filter(
      (use) =>
        CHOICES[choice.value]?.fits(use) &&
        (wanted === '' || `${use.name} ${use.file} ${use.classes.join(' ')}`.toLowerCase().includes(wanted)),
    );
    count.textContent = `${chosen.length} of ${all.length} uses`;
    list.replaceChildren(
      ...byFile(chosen).map(([file, inFile], index) => fileUses(file, inFile, show, index === 0)),
    );
  };
  text.addEventListener('input', fill);
  choice.addEventListener('change', fill);
  fill();
  return element('section', {}, [
    element('h2', {}, 'Every use'),
    element('p', 'use-filter', [
      element('label', {}, ['Filter ', text]),
      ' ',
      element('label', {}, ['Show ', choice]),
    ]),
    count,
    element('div', 'beside', [list, element('div', 'beside-source', beside)]),
  ]);
}

const CHOICES: Readonly<Record<string, { label: string; fits: (use: Use) => boolean }>> = {
  all: { label: 'all', fits: () => true },
  certain: { label: 'certain', fits: ({ tier }) => tier === 'certain' },
  likely: { label: 'likely', fits: ({ tier }) => tier === 'likely' },
  possible: { label: 'possible', fits: ({ tier }) => tier === 'possible' },
  near: { label: 'near in an adapter', fits: ({ adapter }) => adapter === 'near' },
  missing: { label: 'missing in an adapter', fits: ({ adapter }) => adapter === 'missing' },
};

/** A file's uses are made when it is opened: a large app has thousands. */
function fileUses(
  file: string,
  inFile: readonly Use[],
  show: (use: Use) => void,
  open: boolean,
): HTMLElement {
  const details = element('details', { open }, [
    element('summary', { translate: false }, `${file} (${inFile.length})`),
  ]);
  const fill = (): void => {
    if (!details.open || details.querySelector('ul')) return;
    const items = inFile.map((use) => {
      const made = element(
        'button',
        { type: 'button', className: `use ${use.adapter}` },
        `${use.line} ${use.name}`,
      );
      made.addEventListener('click', () => show(use));
      return element('li', {}, [made]);
    });
    details.append(element('ul', {}, items));
  };
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function byFile(all: readonly Use[]): [string, Use[]][] {
  const files = new Map<string, Use[]>();
  for (const use of all) files.set(use.file, [...(files.get(use.file) ?? []), use]);
  return [...files];
}

function useCard(
  use: Use,
  { differences }: Report,
  site: string,
  go: (file: string, line: number) => void,
): Node[] {
  const links = use.rows.flatMap((id) => {
    const href = rowAddress(id, site);
    return href ? [element('li', {}, [element('a', { href }, id)])] : [];
  });
  const steps = use.evidence.map(({ file, line, why }) =>
    element('li', {}, [placeButton(file, line, go), ' ', ...richNodes(why)]),
  );
  const of = use.classes.length ? ` of ${use.classes.join(' or ')}` : '';
  return [
    element('h3', { translate: false }, use.name),
    element(
      'p',
      {},
      `${use.kind}${of}. ${use.tier}; in an adapter: ${use.adapter}${use.native ? `; native: ${use.native.pattern}` : ''}.`,
    ),
    element('p', {}, richNodes(use.becomes)),
    ...differences
      .filter(({ id }) => use.differs.includes(id))
      .map(({ what, twilio, adapter }) =>
        element('p', {}, richNodes(`${what}. Twilio Video: ${twilio}. The adapter: ${adapter}.`)),
      ),
    ...(links.length ? [element('ul', 'rows', links)] : []),
    element('p', {}, 'How the scan knows:'),
    element('ol', {}, steps),
  ];
}

function sectionElement({ title, paragraphs, table }: Section): HTMLElement {
  return element('section', {}, [
    element('h2', {}, title),
    ...paragraphs.map((text) => element('p', {}, richNodes(text))),
    ...(table ? [tableElement(table)] : []),
  ]);
}

function tableElement({ head, rows }: NonNullable<Section['table']>): HTMLElement {
  const cells = head.map((name) => element('th', { scope: 'col' }, name));
  const body = rows.map((row) =>
    element(
      'tr',
      {},
      row.map((content) => element('td', {}, cellNodes(content))),
    ),
  );
  const table = element('table', {}, [
    element('thead', {}, [element('tr', {}, cells)]),
    element('tbody', {}, body),
  ]);
  return element('div', { className: 'wide-table', tabIndex: 0, role: 'region', ariaLabel: 'Table' }, [
    table,
  ]);
}

const cellNodes = (content: Cell): (Node | string)[] =>
  typeof content === 'string'
    ? richNodes(content)
    : [content].flat().flatMap(({ text, href }) => [element('a', { href }, text), ' ']);
