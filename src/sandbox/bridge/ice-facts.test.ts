import { describe, expect, it, vi } from 'vitest';
import { IceFacts } from './ice-facts';

const credentials = (remoteUfrag: string) => ({ remoteUfrag, ufrag: 'u', password: 'p' });

describe('what a client tells of its connections', () => {
  it('reaches one who asks before, and one who asks after', async () => {
    const facts = new IceFacts();
    const asked = facts.credentials('r');
    facts.tellCredentials(credentials('r'));
    expect(await asked).toEqual(credentials('r'));
    expect(await facts.credentials('r')).toEqual(credentials('r'));
    facts.tellCandidate('r', 'early');
    const heard = vi.fn();
    facts.onCandidate('r', heard);
    facts.tellCandidate('r', 'late');
    expect(heard.mock.calls).toEqual([['early'], ['late']]);
  });

  it('is forgotten with the connection', async () => {
    const facts = new IceFacts();
    facts.tellCredentials(credentials('r'));
    facts.tellCandidate('r', 'one');
    facts.onCandidate('r', () => {})();
    const heard = vi.fn();
    facts.onCandidate('r', heard);
    expect(heard).not.toHaveBeenCalled();
    const again = facts.credentials('r');
    const known = await Promise.race([again.then(() => true), Promise.resolve(false)]);
    expect(known).toBe(false);
  });
});
