import { beforeEach, describe, expect, it } from 'vitest';
import { Kept, type Programs } from './kept';

const mine: Programs = { demo: 'mute', edits: { twilio: '// mine' }, came: {} };
const theirs: Programs = { demo: 'connect', edits: { twilio: '// theirs' }, came: { twilio: '// theirs' } };
const theirsChanged: Programs = { ...theirs, edits: { twilio: '// theirs, and mine' } };

describe('what a link takes the place of', () => {
  let kept: Kept;
  beforeEach(() => (kept = new Kept()));

  it('is kept where the reader has changed something, and shown again when asked for, once', () => {
    expect(kept.replaced(mine)).toBe(true);
    expect(kept.back(theirs)).toEqual(mine);
    expect(kept.any).toBe(false);
    expect(kept.back(mine)).toBeUndefined();
  });

  it('is not kept where it is the demo’s own, or a link’s as it came', () => {
    expect(kept.replaced({ demo: 'mute', edits: {}, came: {} })).toBe(false);
    expect(kept.replaced(theirs)).toBe(false);
    expect(kept.back(theirs)).toBeUndefined();
  });

  it('stays kept when a second link takes the place of the first', () => {
    kept.replaced(mine);
    expect(kept.replaced(theirs)).toBe(true);
    expect(kept.back({ ...theirs, demo: 'leave' })).toEqual(mine);
  });

  it('is the later where the reader has changed the link’s code too, with what of it is somebody else’s', () => {
    kept.replaced(mine);
    kept.replaced(theirsChanged);
    expect(kept.back({ demo: 'leave', edits: {}, came: {} })).toEqual(theirsChanged);
  });

  it('changes places with what the reader made of the link’s code, so that nothing is lost by going back', () => {
    kept.replaced(mine);
    expect(kept.back(theirsChanged)).toEqual(mine);
    expect(kept.any).toBe(true);
    expect(kept.back(mine)).toEqual(theirsChanged);
    expect(kept.back(theirsChanged)).toEqual(mine);
  });

  it('is forgotten when the reader chooses another demo', () => {
    kept.replaced(mine);
    kept.forget();
    expect(kept.back(theirs)).toBeUndefined();
  });

  it('counts what a link brought and the reader took away as a change', () => {
    expect(kept.replaced({ ...theirs, edits: {} })).toBe(true);
  });
});
