import type { Relation } from '../../mapping/schema';

/** Each relation in words; its sign is drawn by the style sheet. */
export const RELATIONS: Readonly<Record<Relation, { label: string; meaning: string }>> = {
  same: { label: 'Same', meaning: 'Same name and purpose. What comes with it can differ, as the row says.' },
  renamed: { label: 'Renamed', meaning: 'A different name for the same thing.' },
  'changed-meaning': {
    label: 'Changed meaning',
    meaning: 'The nearest counterpart. It does not do quite the same: read the row before you replace it.',
  },
  none: { label: 'No counterpart', meaning: 'VideoSDK has no such thing. The row says what to do.' },
  new: { label: 'New', meaning: 'VideoSDK has it, Twilio Video does not.' },
};
