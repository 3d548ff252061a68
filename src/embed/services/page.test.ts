import { expect, it } from 'vitest';
import { servicesPage } from './page';

it('the page of the services has the sandbox before all else, and its own script whole', () => {
  const page = servicesPage('try.js');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en">\n<head>\n<script src="try.js"><\/script>/);
  expect(page.split('</script>')).toHaveLength(3);
  for (const id of ['rooms', 'empty', 'log', 'said', 'open']) expect(page).toContain(`id="${id}"`);
});
