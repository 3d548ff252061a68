import { expect, it } from 'vitest';
import { distance } from './scrolling';

it('scrolls as far as it takes, and no further', () => {
  const seen: [number, number] = [0, 100];
  expect(distance('nearest', [10, 20], seen)).toBe(0);
  expect(distance('nearest', [-30, -20], seen)).toBe(-30);
  expect(distance('nearest', [150, 170], seen)).toBe(70);
  expect(distance('nearest', [-50, 150], seen), 'it fills the place').toBe(0);
  expect(distance('nearest', [50, 250], seen), 'larger than the place, from below').toBe(50);
  expect(distance('nearest', [-250, -50], seen), 'and from above').toBe(-150);
  expect(distance('start', [150, 170], seen)).toBe(150);
  expect(distance('end', [150, 170], seen)).toBe(70);
  expect(distance('center', [150, 170], seen)).toBe(110);
});
