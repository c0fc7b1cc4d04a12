import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSymbolName } from '../../src/exact/monomial.js';
import { Rational } from '../../src/exact/rational.js';
import { readModel, smtName, smtText, symbolFrom } from '../../src/prove/smt/smt-lib.js';
import { type SmtSolver, z3 } from '../../src/prove/smt/smt-solver.js';
import { decide } from '../../src/prove/smt/solver-decision.js';
import { ask } from './proofs.js';

/** Names that mean something to a solver, or that end what is quoted. */
const NAMES = [
  ...['true', 'false', 'and', 'or', 'not', 'let', 'forall', 'exists', 'ite', 'distinct', 'as'],
  ...['pi', 'abs', 'euler', 'div', 'mod', 'is_int', 'to_real', 'Real', 'Int', 'Bool', 'select'],
  ...['_', '!', 'par', 'push', 'assert', 'check-sat', 'declare-const', 'define-fun', 'root-obj'],
  ...['a\\b', '\\', "p'", "''", 'x;', ';x', '$', '$and', '%', '%5c;', '@x', '.x', ':named', '#x'],
  ...[
    'τ',
    'σ̂',
    '戦',
    '😀',
    '{x}',
    '[x]',
    '<',
    '=',
    'x\u0001',
    '\u007f',
    'inverse#0',
    'constructor',
  ],
];

/** Names of symbols, with what solvers might stumble over more often than chance has it. */
function names(): fc.Arbitrary<string> {
  const characters = fc.oneof(
    fc.constantFrom(..."aτ\\%;|$#'0\u0001"),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  return fc.oneof(
    fc.constantFrom(...NAMES),
    fc.string({ unit: characters, minLength: 1, maxLength: 6 }).filter(isSymbolName),
  );
}

describe('the name of a symbol for a solver', () => {
  it('gives the symbol back, quoted or not', () => {
    fc.assert(
      fc.property(names(), (name) => {
        expect(symbolFrom(smtName(name))).toBe(name);
        expect(symbolFrom(smtName(name).slice(1, -1))).toBe(name);
      }),
    );
  });

  it('is quoted, marked, and holds nothing that ends or escapes a quotation', () => {
    fc.assert(
      fc.property(names(), (name) => {
        expect(smtName(name)).toMatch(/^\|\$[^|\\\p{Cc}\p{Cs}]+\|$/u);
      }),
    );
  });

  it('is read in a model', () => {
    fc.assert(
      fc.property(names(), (name) => {
        const model = readModel(`((${smtName(name)} (/ 1.0 2.0)))\n((${smtName(name)} 0.5))`);
        expect([...model]).toEqual([[name, { exact: Rational.half, near: Rational.half }]]);
      }),
    );
  });
});

/** A process of its own, for as long as it takes: no answer is another one where the machine is slow. */
function patient(limits: { steps?: number; seconds?: number } = {}): Promise<SmtSolver> {
  return z3({ limits: { steps: 2 ** 31, seconds: 3600, megabytes: 1500, ...limits } });
}

/** So many steps that a solver is not done with it for minutes, and uses little memory. */
const LONG = ask(
  ...['a', 'b', 'c', 'd', 'e', 'f'].map((symbol) => [symbol, '>'] as const),
  ['2*a*b*c*d + 2*c*d*e*f + a*b*e*f - a^2*f^2 - a^4 - b^4 - c^4 - d^4 - e^4 - f^4', '>'],
  ['a*b + c*d*f + a*b*e - 7 - a^2*b^2*c', '>'],
);

describe('a solver', () => {
  const named = (polynomial: string, name: string): string => polynomial.replaceAll('x', name);

  it('understands every name, where there is a solution and where there is none', async () => {
    const solver = await patient();
    const together = NAMES.map((name) => [named('x', name), '>'] as const);
    const sum = `${NAMES.map((name) => `-1*${name}`.replace('-1*', '- ')).join(' ')}`;
    const all = ask(...together, [`1 ${sum}`, '>']);
    const solved = await decide(all, solver);
    if (solved.kind !== 'solved') throw new Error(`it should be solved: ${JSON.stringify(solved)}`);
    expect([...solved.values.keys()].sort()).toEqual([...NAMES].sort());
    for (const value of solved.values.values()) expect(value.sign).toBe(1);
    expect(await decide(ask(...together, [`-1 ${sum}`, '≥']), solver)).toEqual({ kind: 'holds' });
  });

  it.each(['and', 'pi', 'a\\b', 'τ'])('is asked again about an irrational %s', async (name) => {
    const solver = await patient();
    const question = ask([named('x^2 - 2', name), '>'], [named('-1*x^2 + 201/100', name), '≥']);
    const found = await decide(question, solver);
    if (found.kind !== 'solved') throw new Error(`it should be solved: ${JSON.stringify(found)}`);
    expect([...found.values.keys()]).toEqual([name]);
  });

  it('is not misled by what an author says', async () => {
    const question = ask(['x', '>'], ['x^2 - 2', '>'], ['3 - x^2', '>']);
    const says = '(check-sat)\n(declare-const y Real)\n|(assert false)';
    const hypotheses = question.hypotheses.map((each) => ({ ...each, says }));
    const found = await decide({ ...question, asserts: says, hypotheses }, await patient());
    expect(found).toMatchObject({ kind: 'solved' });
  });

  it('ends by its own steps, which no machine counts otherwise', async () => {
    const { ask: asked } = await patient({ steps: 20_000 });
    const because = 'the solver came to the end of the steps that it is allowed';
    expect(await asked(smtText(LONG))).toEqual({ kind: 'unknown', because });
    expect(await (await patient()).ask(smtText(ask(['x', '>'])))).toMatchObject({ kind: 'sat' });
  });

  it('is ended by the clock where that comes first, and that is said', async () => {
    const { ask: asked } = await patient({ seconds: 0.01 });
    expect(await asked(smtText(LONG))).toMatchObject({
      kind: 'unknown',
      because: expect.stringContaining('by the clock, after 0.01 seconds'),
    });
  });

  it('is not said to be ended by the clock where somebody else ended it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'casus-z3-'));
    const path = process.env['PATH'];
    writeFileSync(
      join(folder, 'z3'),
      '#!/bin/sh\n[ "$1" = --version ] && echo "Z3 version 0.0" || kill -9 $$\n',
      { mode: 0o755 },
    );
    try {
      process.env['PATH'] = `${folder}:${path}`;
      const { ask: asked } = await patient();
      const because = 'the solver ended with SIGKILL';
      expect(await asked(smtText(LONG))).toEqual({ kind: 'unknown', because });
    } finally {
      process.env['PATH'] = path;
      rmSync(folder, { recursive: true });
    }
  });

  it('reads the same question under other names', () => {
    const text = (name: string): string => smtText(ask([named('2*x^2 - 1', name), '>']));
    for (const name of NAMES)
      expect(text(name).replaceAll(smtName(name), smtName('x')).split('\n').slice(2)).toEqual(
        text('x')
          .split('\n')
          .slice(2)
          .map((line) => line.replace('; 2*x^2', `; ${named('2*x^2', name)}`)),
      );
  });
});
