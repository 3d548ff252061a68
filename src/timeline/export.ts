import type { Sighting, TimelineGroup } from './align';

/** The timeline as a Markdown document: a table for each action. */
export function timelineMarkdown(groups: readonly TimelineGroup[]): string {
  return groups
    .map(({ cause, rows }) => {
      const lines = rows.map(
        ({ twilio, videosdk, notes }) =>
          `| ${cells(twilio, cause.time)} | ${cells(videosdk ? [videosdk] : [], cause.time)} | ${escape(notes.join(' '))} |`,
      );
      return [
        `## ${escape(cause.label)}`,
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
  const plain = groups.map(({ cause, rows }) => ({
    action: cause.label,
    rows: rows.map(({ twilio, videosdk, notes }) => ({
      twilio: twilio.map((sighting) => plainSighting(sighting, cause.time)),
      videosdk: videosdk ? plainSighting(videosdk, cause.time) : null,
      notes,
    })),
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}

/** Milliseconds after an action: `+412 ms`. */
export const after = ({ time }: Sighting, since: number): string =>
  `+${Math.max(0, Math.round(time - since))} ms`;

function plainSighting(sighting: Sighting, since: number) {
  const { side: _side, time, ...plain } = sighting;
  return { ...plain, afterMs: Math.max(0, Math.round(time - since)) };
}

const cells = (sightings: readonly Sighting[], since: number): string =>
  sightings.map((sighting) => cell(sighting, since)).join('<br>');

function cell(sighting: Sighting, since: number): string {
  const { emitter, subject, event } = sighting;
  return `\`${escape(event)}\` ${escape(subject ? `${emitter} ${subject}` : emitter)} ${after(sighting, since)}`;
}

/** Text from programs must not become markup in whatever shows the table. */
const escape = (text: string): string => text.replace(/[\\|`<>[\]*_]/g, '\\$&').replace(/\s+/g, ' ');
