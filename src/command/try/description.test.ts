import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptionOf, readDescription } from './description';

describe('the description of an app', () => {
  it('says what is wrong with it, and where', () => {
    expect(() => readDescription('{')).toThrow('it is not JSON.');
    expect(() => readDescription('{ "mut": "Mute" }')).toThrow(/"mut"/);
    expect(() => readDescription('{ "base": "app" }')).toThrow(/begins and ends with a slash[^]*base/);
    expect(() => readDescription('{ "answers": { "token": "{token}" } }')).toThrow(/needs a path/);
    expect(() => readDescription('{ "migrated": { "share": true } }')).toThrow(/migrated/);
  });

  it('says what the app has none of', () => {
    expect(readDescription('{ "share": false, "guest": false, "see": false, "hear": false }')).toEqual({
      ...{ share: false, guest: false, see: false, hear: false },
    });
    expect(() => readDescription('{ "guest": true }')).toThrow(/guest/);
  });

  it('is as the guide shows it', () => {
    const page = readFileSync('src/content/docs/after/testing.mdx', 'utf8');
    const [, shown = ''] = /```json\n([^`]*)```/.exec(page) ?? [];
    expect(Object.keys(readDescription(shown))).toEqual([
      'answers',
      'fill',
      'join',
      'mute',
      'share',
      'migrated',
    ]);
  });

  it('holds for the migrated form too, but for what is otherwise there', () => {
    const given = readDescription(
      '{ "service": "twilio", "mute": "Mic", "share": false, "migrated": { "mute": "Microphone" } }',
    );
    expect(descriptionOf(given, 'original')).toEqual({ service: 'twilio', mute: 'Mic', share: false });
    // The migrated app is on another service, of course.
    expect(descriptionOf(given, 'migrated')).toEqual({
      service: undefined,
      mute: 'Microphone',
      share: false,
    });
  });
});
