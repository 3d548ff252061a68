import { expect, it } from 'vitest';
import { templateOf } from './templates';

const code = (file: string, text: string): string | undefined =>
  templateOf(file, text, true)?.text.replaceAll(/\s+/g, ' ').trim();

it.each([
  ['a.vue', '<template><p>{{ person.identity }}</p></template>', /person\.identity ?;/],
  [
    'a.vue',
    '<template><li v-for="one in people" :key="one.sid"></li></template>',
    /for\( ?one of ?people ?\).*one\.sid/,
  ],
  ['a.vue', '<template><b @click="mute(me)"></b></template>', /mute\(me\)/],
  ['a.svelte', '<p>{person.identity}</p>', /person\.identity ?;/],
  ['a.svelte', '{#each people as one (one.sid)}{/each}', /people.*one.*;one\.sid/],
  [
    'a.svelte',
    '<b onclick={() => { if (me) { me.leave(); } }}>a</b>',
    /onclick=\s?\(\) => \{ if \(me\) \{ me\.leave\(\); \} \} ?;/,
  ],
  [
    'a.svelte',
    '<Join on:joined={({ detail }) => go(detail)} bind:room={mine} />',
    /\$joined= ?\(\{ detail \}\) => go\(detail\) ?;.*room\|\|= ?mine/,
  ],
  [
    'a.vue',
    '<template><Tile v-bind="{ room }" v-on="heard" /></template>',
    /_\$bind= ?\{ room \} ?;.*_\$on= ?heard/,
  ],
  [
    'a.ts',
    '@Component({ template: `<i [person]="one">{{ one.sid }}</i>` })',
    /person ?= ?one ?;.*one\.sid ?;/,
  ],
  ['a.js', "Vue.component('a', { template: '<b @click=\"go(one)\"></b>' })", /\$click= ?go\(one\)/],
  ['a.html', '<i [person]="one" (click)="go(one)"></i>', /person ?= ?one.*go\(one\)/],
  ['a.html', '<i *ngFor="let one of people; trackBy: id"></i>', /for\( ?one of ?people ?\)/],
])('the template of %s is code: %s', (file, text, expected) => {
  expect(code(file, text)).toMatch(expected);
});

it('keeps each expression in its place', () => {
  const text = '<template>\n<p>{{ person.identity }}</p></template>';
  const { text: made = '' } = templateOf('a.vue', text, false) ?? {};
  expect(made.indexOf('person.identity')).toBe(text.indexOf('person.identity'));
  expect(made.split('\n')).toHaveLength(2);
});

it('takes no page for a template where the app is none of Angular’s, and no script', () => {
  expect(templateOf('a.html', '<i [a]="b"></i>', false)).toBeUndefined();
  expect(code('a.svelte', '<script>let a = {b};</script>')).toBeUndefined();
});
