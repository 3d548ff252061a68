import type { BrowserContext, Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { Person } from './person';

/** An app's lobby: `#preview` shows a form some time later, which `#send` hides while the app joins. */
function lobby() {
  const shown = new Set(['#preview']);
  const values: Record<string, string> = { '#name': '', '#room': '' };
  const joined: string[] = [];
  const form = ['#name', '#room', '#send'];
  const click = (selector: string): void => {
    shown.delete('#preview');
    if (selector === '#preview') setTimeout(() => form.forEach((one) => shown.add(one)), 300);
    if (selector !== '#send') return;
    joined.push(`${values['#name']} in ${values['#room']}`);
    setTimeout(() => form.forEach((one) => shown.delete(one)));
  };
  const locate = (selectors: string[]): Locator => {
    const now = () => selectors.find((one) => shown.has(one));
    const gone = () => Promise.reject(new Error('Timeout'));
    const locator = {
      selectors,
      filter: () => locator,
      first: () => locator,
      or: (other: { selectors: string[] }) => locate([...selectors, ...other.selectors]),
      isVisible: () => Promise.resolve(now() !== undefined),
      waitFor: () => (now() === undefined ? gone() : Promise.resolve()),
      inputValue: () => (now() === undefined ? gone() : Promise.resolve(values[selectors[0]!])),
      fill: (text: string) => {
        if (now() === undefined) return gone();
        values[selectors[0]!] = text;
        return Promise.resolve();
      },
      hover: () => Promise.resolve(),
      click: () => Promise.resolve(click(selectors[0]!)),
      all: () => Promise.resolve([]),
    };
    return locator as unknown as Locator;
  };
  const page = {
    on: () => undefined,
    goto: () => Promise.resolve(),
    evaluate: () => Promise.resolve(),
    locator: (selector: string) => locate([selector.replace('css=', '')]),
  };
  const context = { newPage: () => Promise.resolve(page) } as unknown as BrowserContext;
  const showAgain = (): void => form.forEach((one) => shown.add(one));
  const clear = (): void => Object.keys(values).forEach((one) => (values[one] = ''));
  return { context, joined, showAgain, clear };
}

const open = (context: BrowserContext): Promise<Person> =>
  Person.open({
    context,
    address: 'http://localhost:5000/',
    name: 'Ada',
    room: 'stand-up',
    description: {
      fill: { 'css=#name': '{name}', 'css=#room': '{room}' },
      join: ['css=#preview', 'css=#send'],
    },
    patienceMs: 1_000,
    guessed: () => undefined,
  });
const joinedByItself = () => Promise.resolve(false);

it('a form that comes late is filled in before it is sent, and left alone while it is', async () => {
  const { context, joined } = lobby();
  const ada = await open(context);
  await ada.join(joinedByItself);
  expect(joined).toEqual(['Ada in stand-up']);
  expect(ada.unmet()).toEqual([]);
});

it('whoever comes back begins where the app lets them', async () => {
  const { context, joined, showAgain, clear } = lobby();
  const ada = await open(context);
  await ada.join(joinedByItself);
  await new Promise((resolve) => setTimeout(resolve, 10));
  clear();
  showAgain();
  await ada.join(joinedByItself);
  expect(joined).toEqual(['Ada in stand-up', 'Ada in stand-up']);
});

it('but nothing that is described is skipped at first', async () => {
  const { context, joined, showAgain } = lobby();
  const ada = await open(context);
  await ada.join(joinedByItself);
  await ada.reload();
  showAgain();
  await expect(ada.join(joinedByItself)).rejects.toThrow('Nothing on the page is called "css=#preview".');
  expect(joined).toHaveLength(1);
});
