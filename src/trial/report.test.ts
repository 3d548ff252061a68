import { describe, expect, it } from 'vitest';
import { tryReport } from '../command/try/report-schema';
import { CHECKS, isClean, reportOf, toMarkdown, toText, type Check, type Tried } from './report';

const app = (form: Tried['form'], change: Partial<Record<Check['id'], Omit<Check, 'id'>>> = {}): Tried => ({
  form,
  folder: 'dist',
  service: form === 'original' ? 'twilio' : 'videosdk',
  checks: CHECKS.map((id) => ({ id, ...(change[id] ?? { outcome: 'passed', says: '' }) })),
  guessed: [{ control: 'join', found: 'Join <b>' }],
  hints: [],
  errors: [],
});

describe('the report', () => {
  it('is clean where all works, and what the app has not is no fault', () => {
    const absent = { share: { outcome: 'absent', says: '' } } as const;
    const report = reportOf([app('original', absent), app('migrated', absent)]);
    expect(isClean(report)).toBe(true);
    expect(toText(report)).toContain('Both builds behave alike, and everything works.');
    expect(isClean(reportOf([app('original')]))).toBe(true);
  });

  it('names what failed, what could not be tried, and where the two differ', () => {
    const failed = { outcome: 'failed', says: 'Ben has 1 voice instead of 0.' } as const;
    const report = reportOf([
      app('original', { share: { outcome: 'not tried', says: 'No button.' } }),
      app('migrated', { share: { outcome: 'not tried', says: 'No button.' }, mute: failed }),
    ]);
    expect(report.differences).toEqual(['mute']);
    expect(isClean(report)).toBe(false);
    const text = toText(report);
    expect(text).toContain('1 check failed. 2 not tried. The two builds differ in: mute.');
    expect(text).toMatch(/FAILED +A person who mutes .*\n +Ben has 1 voice /);
  });

  it('differs where the migrated app lacks what the original has', () => {
    const report = reportOf([app('original'), app('migrated', { share: { outcome: 'absent', says: '' } })]);
    expect(isClean(report)).toBe(false);
  });

  it('differs where both do it, and one in another way', () => {
    const inPlace = {
      outcome: 'passed',
      says: 'The screen is shown instead of the camera.',
    } as const;
    const report = reportOf([app('original', { share: inPlace }), app('migrated')]);
    expect(report.differences).toEqual(['share']);
    expect(isClean(report)).toBe(false);
    expect(toText(report)).toContain('The two builds differ in: share.');
    expect(
      isClean(reportOf([app('original', { share: inPlace }), app('migrated', { share: inPlace })])),
    ).toBe(true);
  });

  it('keeps to its schema, and an app’s words are no markup', () => {
    const report = reportOf([app('original'), app('migrated')]);
    expect(tryReport.parse(JSON.parse(JSON.stringify(report)))).toEqual(report);
    const markdown = toMarkdown(report);
    expect(markdown).toContain('| What was tried | Original | Migrated |');
    expect(markdown).toContain(String.raw`join: Join \<b\>`);
  });
});
