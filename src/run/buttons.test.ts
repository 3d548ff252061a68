import { describe, expect, it } from 'vitest';
import type { Side } from '../sides';
import { type Pressing, pressing } from './buttons';

const scene = (here: Side[], coming: Side[] = [], buttons = ['mute', 'join']): Pressing => ({
  hasButton: (id) => buttons.includes(id),
  running: () => ['twilio', 'videosdk'],
  coming: () => coming,
  here: () => here,
});

describe('a button of the programs', () => {
  it('is for whoever is in the room, on the sides where that is so', () => {
    expect(pressing('you-mute', scene([]))).toEqual({ against: 'You are not in the room.', reaches: [] });
    expect(pressing('you-mute', scene(['twilio']))).toEqual({ against: undefined, reaches: ['twilio'] });
    expect(pressing('you-mute', scene(['twilio'], ['videosdk'])).against).toBe(
      'VideoSDK is still on its way into the room.',
    );
  });

  it('or for whoever is not', () => {
    expect(pressing('you-join', scene([]))).toEqual({ against: undefined, reaches: ['twilio', 'videosdk'] });
    expect(pressing('you-join', scene(['videosdk'])).against).toBe('You are in the room.');
  });

  it('has to be there', () => {
    expect(pressing('you-switch-camera', scene(['twilio'])).against).toBe(
      'The page of these programs has no button with the id “next-videoinput”.',
    );
  });
});
