import type { Locator, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { DescribedFields } from './described-fields';
import { fillField } from './fields';

/** A field of a page as a person meets it: each fill is one of the given, which may change the page. */
interface Field {
  shown: boolean;
  value: string;
  fills: number;
  onFill?: (field: Field, text: string) => void;
}

const field = (given: Partial<Field> = {}): Field => ({ shown: true, value: '', fills: 0, ...given });

function locate(one: Field): Locator {
  const locator = {
    filter: () => locator,
    first: () => locator,
    or: () => locator,
    isVisible: () => Promise.resolve(one.shown),
    inputValue: () => (one.shown ? Promise.resolve(one.value) : Promise.reject(new Error('Timeout'))),
    fill: (text: string) => {
      one.fills += 1;
      try {
        one.onFill?.(one, text);
      } catch (error) {
        return Promise.reject(error as Error);
      }
      one.value = text;
      return Promise.resolve();
    },
  };
  return locator as unknown as Locator;
}

const timeout = (): never => {
  throw new Error('locator.fill: Timeout 2000ms exceeded.\nCall log:');
};

it('a field that is hidden while it is filled in is gone, and does not end the join', async () => {
  const hides = field({
    onFill: (one) => {
      one.shown = false;
      timeout();
    },
  });
  expect(await fillField(locate(hides), 'Ada', 1000)).toBe('gone');
  expect(hides.fills).toBe(1);
});

it('a field that is replaced while it is filled in is filled in again', async () => {
  let replaced = false;
  const one = field({
    onFill: () => {
      if (replaced) return;
      replaced = true;
      timeout();
    },
  });
  expect(await fillField(locate(one), 'Ada', 1000)).toBe('filled');
  expect([one.value, one.fills]).toEqual(['Ada', 2]);
});

it('a field that says the text already is left alone: its form may be on its way', async () => {
  const sent = field({ value: 'Ada', onFill: timeout });
  expect(await fillField(locate(sent), 'Ada', 1000)).toBe('filled');
  expect(sent.fills).toBe(0);
});

it('a field that stays and takes nothing is named with the reason, at once if waiting does not help', async () => {
  expect(await fillField(locate(field({ onFill: timeout })), 'Ada', 300)).toEqual({
    stuck: 'locator.fill: Timeout 2000ms exceeded.',
  });
  const number = field({
    onFill: () => {
      throw new Error('locator.fill: Error: Cannot type text into input[type=number]');
    },
  });
  expect(await fillField(locate(number), 'Ada')).toEqual({
    stuck: 'locator.fill: Error: Cannot type text into input[type=number]',
  });
  expect(number.fills).toBe(2);
});

it('described fields that come later are filled in later, with the same room, and once more for who comes back', async () => {
  const shown: Record<string, Field> = { Name: field(), Room: field({ shown: false }) };
  const page = {
    getByLabel: (label: string) => locate(shown[label]!),
    getByPlaceholder: (label: string) => locate(shown[label]!),
  } as unknown as Page;
  const fields = new DescribedFields(page, {
    fill: { Name: '{name}', Room: 'the {room}' },
    name: 'Ada',
    room: 'stand-up',
  });
  await fields.fillIn();
  expect([fields.unmet(), fields.awaited().length]).toEqual([['Room'], 1]);
  shown['Room']!.shown = true;
  await fields.fillIn();
  expect([shown['Name']!.value, shown['Room']!.value]).toEqual(['Ada', 'the stand-up']);
  expect([fields.unmet(), fields.awaited().length]).toEqual([[], 0]);

  // The form is cleared while it is sent, and says no more what it should.
  for (const one of Object.values(shown)) Object.assign(one, { value: '', onFill: timeout });
  await fields.fillIn({ onlyAwaited: true });
  expect([shown['Name']!.fills, shown['Room']!.fills]).toEqual([1, 1]);

  shown['Name'] = field();
  shown['Room'] = field();
  fields.startOver();
  expect([fields.unmet(), fields.awaited().length]).toEqual([[], 2]);
  await fields.fillIn();
  expect(shown['Room'].value).toBe('the stand-up');
});
