import { init, killThreads } from 'z3-solver';
import type { SmtLimits } from './smt-solver.js';

/** The limits that a solver keeps by itself; time is up to whoever waits for it. */
export type SolverBounds = Pick<SmtLimits, 'steps' | 'megabytes'>;

/** The Z3 that is installed with casus, in this process: what exhausts its memory ends the process. */
export interface EmbeddedZ3 {
  /**
   * What the native program would print of a question in SMT-LIB, see `smt-solver.ts`. Each question has
   * a context of its own, which is never given back: one for each of many thousands is too many.
   */
  readonly printed: (question: string, limits: SolverBounds) => Promise<string>;
  /** Ends the threads of the solver, which would keep the process alive. */
  readonly close: () => Promise<void>;
}

export async function embeddedZ3(): Promise<EmbeddedZ3> {
  const { Context, Z3, em, setParam } = await init();
  const printed: EmbeddedZ3['printed'] = async (question, { steps, megabytes }) => {
    setParam('memory_max_size', megabytes);
    const context = Context('casus');
    const solver = new context.Solver();
    solver.set('rlimit', steps);
    // `eval_smtlib2_string` would be shorter, but its result is at times overwritten before it is read.
    solver.fromString(question);
    const answer = await solver.check();
    if (answer === 'unknown') return `${answer}\n${solver.reasonUnknown()}`;
    if (answer === 'unsat') return answer;
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
    const exact = values.map(([each]) => each).join(' ');
    const near = values.map(([, each]) => each).join(' ');
    return [answer, `(${exact})`, `(${near})`].join('\n');
  };
  return { printed, close: () => killThreads(em) };
}
