import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { TWILIO_FILES } from './testing/twilio-files';
import { rows } from '../rows';
import { readTwilio } from './sources';

const require = createRequire(import.meta.url);
const sdk = require('twilio-video') as Record<string, unknown>;

const memberRows = rows.filter(({ table }) => table === 'methods');

/** Rows that tell the reader so: the types declare what the sources do not define. */
const isDeclaredOnly = (notes: string | undefined): boolean => Boolean(notes?.includes('types declare it'));

/** The files of a class and of what it is built from. */
const FILES: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(TWILIO_FILES).map(([className, file]) => {
    const files = [file];
    if (className.endsWith('Participant')) files.push('participant.js');
    if (className.endsWith('Publication')) files.push('media/track/trackpublication.js');
    if (/Track$/.test(className)) files.push('media/track/index.js');
    if (/(Audio|Video)Track$/.test(className))
      files.push('media/track/mediatrack.js', `media/track/${className.toLowerCase()}.js`);
    if (/VideoTrack$/.test(className)) files.push('media/track/videotrack.js');
    if (/Remote(Audio|Video)Track$/.test(className)) files.push('media/track/remotemediatrack.js');
    return [className, files.map((path) => `lib/${path}`)];
  }),
);

const defines = (text: string, name: string): boolean =>
  new RegExp(`^\\s*(?:(?:public |async )*${name}\\s*\\(|${name}: \\{|this\\.${name} =)`, 'm').test(text);

describe('the members of twilio-video', () => {
  it.each(Object.keys(FILES).filter((name) => name !== 'EventListener'))(
    'exist in its sources: %s',
    (className) => {
      const text = FILES[className]?.map(readTwilio).join('\n') ?? '';
      const own = memberRows.filter(({ twilio }) => twilio?.class === className);
      const missing = own.filter(
        ({ twilio, notes }) => defines(text, twilio?.name ?? '') === isDeclaredOnly(notes),
      );
      expect(own.length).toBeGreaterThan(0);
      expect(missing.map(({ id }) => id)).toEqual([]);
    },
  );

  it('are exported, where they belong to the module or its logger', () => {
    const logger = sdk.Logger as Record<string, unknown>;
    const missing = memberRows.filter(
      ({ twilio }) =>
        (twilio?.class === 'twilio-video' && !(twilio.name in sdk)) ||
        (twilio?.class === 'Logger' && !(twilio.name in logger)),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});
