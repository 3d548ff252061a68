import type { Finding, Severity } from '../../tokens/finding';
import type { Inspected, Inspection } from '../../tokens/inspect';
import type { Claim, ClaimPair } from '../../tokens/translate';
import { SIDES, SIDE_NAMES } from '../../sides';
import { element } from '../ui/element';
import { richNodes as rich } from '../ui/rich-text';

const SEVERITIES: Readonly<Record<Severity, [one: string, many: string]>> = {
  mistake: ['Mistake', 'mistakes'],
  risk: ['Risk', 'risks'],
  note: ['Note', 'notes'],
};

/** What is announced about a token: whose it is, whether it holds, and what was found. */
export function statusOf(seen: Inspected): string {
  if (!seen.vendor) return seen.findings[0]!.text.replaceAll('`', '');
  const counts = (Object.keys(SEVERITIES) as Severity[]).flatMap((severity) => {
    const count = seen.findings.filter((finding) => finding.severity === severity).length;
    const [one, many] = SEVERITIES[severity];
    return count === 0 ? [] : `${count} ${count === 1 ? one.toLowerCase() : many}`;
  });
  const holds = seen.inTime ? 'valid now according to its times' : 'not valid now';
  return `A token for ${SIDE_NAMES[seen.vendor]}, ${holds}: ${counts.join(', ') || 'no problems found'}.`;
}

/**
 * What a token says, for the page.
 *
 * @param mapping address of the mapping
 */
export function renderReport(seen: Inspected, mapping: string): HTMLElement[] {
  if (!seen.vendor) return [findingList(seen.findings)];
  const { vendor, jwt, lifetime, abilities, claims } = seen;
  return [
    element('p', { className: 'token-life', dataset: { side: vendor } }, [
      element('span', { className: 'side-name' }, [SIDE_NAMES[vendor]]),
      element('b', { dataset: { lifetime: '' } }, rich(lifetime)),
    ]),
    findingList(seen.findings),
    element('h3', {}, [seen.inTime ? 'What it lets its holder do' : 'What it says its holder may do']),
    abilityList(abilities),
    element('h3', {}, ['Each claim, and what it becomes']),
    claimTable(claims, vendor, mapping),
    element('details', { className: 'raw' }, [
      element('summary', {}, ['Header and payload as JSON']),
      element('pre', { className: 'code', tabIndex: 0, ariaLabel: 'Header and payload', role: 'group' }, [
        [jwt.header, jwt.payload].map((part) => JSON.stringify(part, null, 2)).join('\n'),
      ]),
    ]),
  ];
}

function findingList(findings: readonly Finding[]): HTMLElement {
  if (findings.length === 0) return element('p', { className: 'flawless' }, ['No problems found.']);
  return element(
    'ul',
    { className: 'findings', role: 'list' },
    findings.map(({ severity, text, answer }) =>
      element('li', { dataset: { severity } }, [
        element('b', {}, [SEVERITIES[severity][0]]),
        element('span', {}, [
          ...rich(text),
          ...(answer
            ? [element('small', {}, [`${SIDE_NAMES[answer.by]} answers with error ${answer.code}`])]
            : []),
        ]),
      ]),
    ),
  );
}

function abilityList(abilities: Inspection['abilities']): HTMLElement {
  return element(
    'ul',
    { className: 'abilities', role: 'list' },
    abilities.map(({ allowed, text }) =>
      element('li', { dataset: { allowed: String(allowed) } }, [
        element('b', {}, [allowed ? 'Yes' : 'No']),
        element('span', {}, rich(text)),
      ]),
    ),
  );
}

function claimTable(pairs: readonly ClaimPair[], own: Inspection['vendor'], mapping: string): HTMLElement {
  return element('table', { className: 'compare' }, [
    element('caption', { className: 'sr-only' }, ['The token’s claims and those of the other side']),
    element('thead', {}, [
      element('tr', {}, [
        element('th', { scope: 'col' }, ['About']),
        ...SIDES.map((side) =>
          element('th', { scope: 'col' }, [
            SIDE_NAMES[side],
            element('small', {}, [side === own ? 'in the token' : 'what it becomes']),
          ]),
        ),
      ]),
    ]),
    element(
      'tbody',
      {},
      pairs.map((pair) => claimRow(pair, own, mapping)),
    ),
  ]);
}

function claimRow(
  { about, change, row, ...sides }: ClaimPair,
  own: Inspection['vendor'],
  mapping: string,
): HTMLElement {
  const title = row
    ? element('a', { href: `${mapping}server/tokens-and-webhooks/#rest/AccessToken/${row}` }, [about])
    : about;
  return element('tr', {}, [
    element('td', {}, [title, ...(change ? [element('small', {}, rich(change))] : [])]),
    ...SIDES.map((side) =>
      element('td', { dataset: { side, own: String(side === own) } }, [
        element('div', {}, claimParts(sides[side])),
      ]),
    ),
  ]);
}

function claimParts(claim: Claim | null): (Node | string)[] {
  if (!claim) return ['Nothing'];
  const { name, value, fill } = claim;
  const parts: (Node | string)[] = [element('b', { className: 'claim', translate: false }, [name]), ' '];
  if (value === undefined) parts.push(element('em', {}, [fill ?? 'not in the token']));
  else parts.push(element('code', { translate: false }, [value]));
  if (/^(exp|iat|nbf)$/.test(name) && value !== undefined) parts.push(momentOf(Number(value)));
  return parts;
}

/** A time claim in the reader's own words; nothing where it is no time. */
function momentOf(seconds: number): HTMLElement | string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return '';
  return element('small', {}, [date.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })]);
}
