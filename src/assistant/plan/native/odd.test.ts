import { describe, expect, it } from 'vitest';
import { NATIVES } from './index';
import { rewritten } from './testing/rewritten';

const ALL = NATIVES.map(({ id }) => id);
const JOIN = `import { connect } from './twilio-on-videosdk';\n`;

describe('components and pages', () => {
  it.each([
    [
      'Call.vue',
      '<template><p title="room.disconnect()">🎥</p></template>\r\n<script>\n',
      '</script>\n<style>p {}</style>',
    ],
    ['Call.svelte', '<script lang="ts">\n', '</script>\n<p>{room.disconnect()}</p>'],
    ['call.html', '<!doctype html>\n<p>room.disconnect();</p>\n<script type="module">\n', '</script>'],
  ])('change in the script of %s alone', async (file, head, tail) => {
    const body = (leaving: string) => `${JOIN}connect('t').then((room) => {\n  ${leaving};\n});\n`;
    const { after } = await rewritten({ [file]: head + body('room.disconnect()') + tail }, ['leave']);
    expect(after[file]).toBe(head + body('room.videosdk.leave().catch(console.error)') + tail);
  });

  it('of Angular change in their class; a template that is bound to it stays', async () => {
    const template =
      '<p *ngFor="let p of people">{{ p.identity }}</p><button (click)="room.disconnect()"></button>';
    const files = {
      'package.json': '{"dependencies":{"@angular/core":"17"}}',
      'call.component.html': template,
      'call.component.ts': `import { connect, type Room } from './twilio-on-videosdk';\nexport class Call {\n  private room?: Room;\n  async join() {\n    this.room = await connect('t');\n  }\n  leave() {\n    this.room?.disconnect();\n  }\n}\n`,
    };
    const { after } = await rewritten(files, ['leave']);
    expect(after['call.component.ts']).toContain('    this.room?.videosdk.leave().catch(console.error);\n');
    expect(after['call.component.html']).toBe(template);
  });
});

describe('a hostile app', () => {
  const GOOD = `connect('t').then((room) => {\n  room.disconnect();\n});\n`;
  it.each([
    [
      'names of prototypes',
      'const __proto__ = {}, constructor = 1; room.constructor(); room.toString(); room.__proto__.attach();',
    ],
    [
      'members by names of prototypes',
      "x.localParticipant.constructor.forEach((p) => p.track.toString()); x['__proto__'].identity;",
    ],
    [
      'functions that call themselves',
      'const f = (room) => f(f(room)); let s = s; const [t = t] = [t]; f(room, s, t);',
    ],
    [
      'screens in a circle',
      'let a = b, b = a; navigator.mediaDevices.getDisplayMedia().then((s) => { a = b; room.localParticipant.publishTrack(a); });',
    ],
    ['an error in the code', 'const = = {'],
    ['deep nesting', `x(${'['.repeat(150)}${']'.repeat(150)});`],
    ['names that need escapes', 'const r\\u006fom = 1; r\\u006fom.disconnect(); "\\u{1F3A5}";'],
  ])('with %s breaks nothing, and what is right is rewritten', async (_what, text) => {
    const before = `${JOIN}${GOOD}${text}\n`;
    const { after } = await rewritten(
      { 'a.js': before, '__proto__.js': text, 'constructor/a.js': before },
      ALL,
    );
    const expected = before.replace('room.disconnect()', 'room.videosdk.leave().catch(console.error)');
    expect(after['a.js']).toBe(expected);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
