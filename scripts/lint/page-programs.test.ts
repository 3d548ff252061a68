import { RuleTester } from 'eslint';
import tseslint from 'typescript-eslint';
import { afterAll, describe, it } from 'vitest';
import { pagePrograms } from './page-programs.mjs';

Object.assign(RuleTester, { afterAll, describe, it });

const tester = new RuleTester({ languageOptions: { parser: tseslint.parser as never } });
const captured = (name: string) => [{ messageId: 'captured', data: { name } }];

tester.run('page-programs', pagePrograms, {
  valid: [
    'app.run(async ({ once }, room) => once(room, "joined"), room);',
    'interface Seen { id: string } app.run(() => ({ id: document.title }) as Seen);',
    'const wanted = 1; app.run((_, wanted) => wanted, wanted);',
    // No page's function.
    'const wanted = 1; values.filter((value) => value === wanted);',
    'const wanted = 1; app.run(program, () => wanted);',
  ],
  invalid: [
    { code: 'const wanted = 1; app.run(() => wanted);', errors: captured('wanted') },
    { code: 'import { NAME } from "./names"; page.evaluate(() => NAME);', errors: captured('NAME') },
    { code: 'const n = 1; const look: Program<number> = () => n;', errors: captured('n') },
    { code: 'const n = 1; const table = [{ code: n, program: () => n }];', errors: captured('n') },
    { code: 'const n = 1; app.hold(async () => [1].map((one) => one + n));', errors: captured('n') },
  ],
});
