import { text } from 'node:stream/consumers';
import { init } from 'z3-solver';

/*
 * A process that decides one question: SMT-LIB on standard input, limits in seconds and megabytes
 * as arguments; on standard output what the native program would print, see `smt-solver.ts`.
 */
const [seconds = '', megabytes = ''] = process.argv.slice(2);
const question = await text(process.stdin);
const { Context, Z3, setParam } = await init();
setParam('memory_max_size', Number(megabytes));
const context = Context('casus');
const solver = new context.Solver();
solver.set('timeout', 1000 * Number(seconds));
// `eval_smtlib2_string` would be shorter, but its result is at times overwritten before it is read.
solver.fromString(question);
const answer = await solver.check();
const lines: string[] = [answer];
if (answer === 'sat') {
  const model = solver.model();
  const values = model.decls().flatMap((declaration) => {
    const value = model.get(declaration);
    const name = `|${declaration.name()}|`;
    return context.isArith(value)
      ? [
          [
            `(${name} ${value.sexpr()})`,
            `(${name} ${Z3.get_numeral_decimal_string(context.ptr, value.ast, 12)})`,
          ],
        ]
      : [];
  });
  lines.push(`(${values.map(([exact]) => exact).join(' ')})`);
  lines.push(`(${values.map(([, near]) => near).join(' ')})`);
}
// The threads of the solver would keep the process alive.
process.stdout.write(`${lines.join('\n')}\n`, () => process.exit());
