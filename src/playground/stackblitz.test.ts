import { afterEach, expect, it, vi } from 'vitest';
import { openInStackBlitz } from './stackblitz';

interface FakeElement {
  tag: string;
  children: FakeElement[];
  [name: string]: unknown;
}

afterEach(() => vi.unstubAllGlobals());

it('sends every file of a project by one form, to a tab that knows nothing of this one', () => {
  const submitted: FakeElement[] = [];
  const createElement = (tag: string): FakeElement => {
    const element: FakeElement = { tag, children: [] };
    return Object.assign(element, {
      append: (child: FakeElement) => element.children.push(child),
      submit: () => submitted.push(element),
      remove: () => (element['removed'] = true),
    });
  };
  vi.stubGlobal('document', { createElement, body: createElement('body') });
  openInStackBlitz({ name: 'mute-twilio', files: { 'src/main.ts': 'a();', 'index.html': '<p>' } });
  expect(submitted).toHaveLength(1);
  const form = submitted[0]!;
  expect(form).toMatchObject({
    method: 'post',
    target: '_blank',
    rel: 'noopener',
    hidden: true,
    removed: true,
  });
  expect(form['action']).toMatch(/^https:\/\/stackblitz\.com\/run$/);
  expect(Object.fromEntries(form.children.map(({ name, value }) => [name, value]))).toMatchObject({
    'project[title]': 'mute-twilio',
    'project[template]': 'node',
    'project[files][src/main.ts]': 'a();',
    'project[files][index.html]': '<p>',
  });
});
