import { expect, it } from 'vitest';
import { FaultSwitches } from './fault-switches';
import { NextFailures } from './next-failures';

it('so many attempts fail, with the code that was asked for or the ordinary one, and no more', () => {
  const failures = new NextFailures<number>();
  expect(failures.take(1)).toBeUndefined();
  failures.set(2);
  expect([failures.take(1), failures.take(1), failures.take(1)]).toEqual([1, 1, undefined]);
  failures.set(1, 7);
  expect([failures.take(1), failures.take(1)]).toEqual([7, undefined]);
  failures.set(5);
  failures.set(0);
  expect(failures.take(1)).toBeUndefined();
});

it('a code is checked when it is asked for, not when it is due', () => {
  class Switches extends FaultSwitches<number> {
    removeParticipant(): void {}
    breakMedia(): void {}
    protected codeOf(code: number): number {
      if (code > 10) throw new Error(`no ${code}`);
      return code;
    }
  }
  const switches = new Switches(() => {});
  expect(() => switches.failNext(1, 11)).toThrow('no 11');
  switches.failNext(1, 10);
});
