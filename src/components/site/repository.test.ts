import { expect, it } from 'vitest';
import { repositoryAt } from './repository';

it('leads to where a page is edited and where a mistake is reported', () => {
  const repository = repositoryAt('https://github.com/you/crossfade')!;
  expect(repository.edit('src/content/docs/steps/mute.mdx')).toBe(
    'https://github.com/you/crossfade/edit/main/src/content/docs/steps/mute.mdx',
  );
  const report = new URL(repository.report('Mute & unmute', '/steps/mute/'));
  expect(report.pathname).toBe('/you/crossfade/issues/new');
  expect(report.searchParams.get('title')).toBe('“Mute & unmute”: ');
});

it('is nothing where the build knows none, and says what is wrong with another address', () => {
  expect(repositoryAt(undefined)).toBeUndefined();
  expect(repositoryAt('')).toBeUndefined();
  expect(() => repositoryAt('javascript:alert(1)')).toThrow('REPOSITORY_URL');
  expect(() => repositoryAt('https://github.com/you/crossfade/"><script>')).toThrow('REPOSITORY_URL');
});
