import { wordsOf } from './classify';
import type { SideObservation, TimelineGroup, Told } from './types';

/** The timeline as a Markdown document: a table for each action. */
export function timelineMarkdown(groups: readonly TimelineGroup[]): string {
  return groups
    .map(({ action, rows }) => {
      const lines = rows.map(
        ({ twilio, videosdk, kind, notes }) =>
          `| ${cells(twilio, action.time)} | ${cells(videosdk, action.time)} | ${escape(wordsOf({ kind, notes }).join(' '))} |`,
      );
      return [
        `## ${escape(action.label)}`,
        '',
        '| Twilio Video | VideoSDK | |',
        '| --- | --- | --- |',
        ...lines,
      ].join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** The timeline as JSON; times are milliseconds after the action. */
export function timelineJson(groups: readonly TimelineGroup[]): string {
  const plain = groups.map(({ action, rows }) => ({
    action: action.label,
    rows: rows.map(({ twilio, videosdk, kind, differs, notes }) => ({
      twilio: twilio.flatMap(({ all }) => all.map((each) => plainObservation(each, action.time))),
      videosdk: videosdk.flatMap(({ all }) => all.map((each) => plainObservation(each, action.time))),
      ...{ class: kind, differs, notes },
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Milliseconds after an action: `+412 ms`. */
export const after = ({ time }: SideObservation, since: number): string =>
  `+${Math.max(0, Math.round(time - since))} ms`;

/** How often an event was told: ` ×3`; nothing for once. */
export const times = ({ all }: Told): string => (all.length > 1 ? ` ×${all.length}` : '');

function plainObservation(observation: SideObservation, since: number) {
  const { side: _side, time, ...plain } = observation;
  return { ...plain, afterMs: Math.max(0, Math.round(time - since)) };
}

const cells = (told: readonly Told[], since: number): string =>
  told.map((each) => cell(each, since)).join('<br>');

function cell(told: Told, since: number): string {
  const { emitter, subject, event } = told.shown;
  const first = told.all[0] ?? told.shown;
  return `\`${escape(event)}\`${times(told)} ${escape(subject ? `${emitter} ${subject}` : emitter)} ${after(first, since)}`;
}

/** Text from programs must not become markup in whatever shows the table. */
const escape = (text: string): string => text.replace(/[\\|`<>[\]*_]/g, '\\$&').replace(/\s+/g, ' ');
