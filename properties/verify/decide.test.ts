import { afterAll, describe, expect, it } from 'vitest';
import { restriction } from '../../src/claim/parameter.js';
import type { Specification } from '../../src/claim/specification.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { proveProposition } from '../../src/prove/proposition-proof.js';
import { type EmbeddedZ3, embeddedZ3 } from '../../src/prove/smt/embedded-z3.js';
import { answerFrom, type SmtSolver } from '../../src/prove/smt/smt-solver.js';
import { type Means, type Proving, verdictOn } from '../../src/verify/decide.js';
import { asExpected } from '../../src/verify/verdict.js';
import { source } from '../claim/entry.js';
import { bounded, bounds, type Decided, numbers, unrestricted } from './numbers.js';

/** For as long as it takes, so that no verdict is another one where the machine is slow. */
const limits = { steps: 2 ** 31, megabytes: 1500 };

let shared: Promise<EmbeddedZ3> | undefined;
afterAll(async () => (await shared)?.close());

/**
 * The solver that is installed with casus, in this process: that one process is enough for all questions
 * saves most of what they take. What a process of its own makes of one, `prove/smt.test.ts` sees.
 */
async function installed(): Promise<SmtSolver> {
  shared ??= embeddedZ3();
  const { printed } = await shared;
  return {
    name: 'Z3 as installed with casus',
    ask: async (text) => answerFrom({ output: await printed(text, limits), because: '' }),
  };
}

function means(spec: Specification, solver: () => Promise<SmtSolver> = installed): Means {
  const prover = {
    prove: (question: Parameters<typeof questionDocument>[0]) =>
      proofTask(questionDocument(question)),
  };
  const proofOf: Proving['proofOf'] = (proposition) =>
    proveProposition(spec, proposition, { ...prover, close: async () => {} }, undefined);
  return {
    settings: { runs: 10, seed: 1 },
    proving: {
      ...{ prover, proofOf, briefProofOf: proofOf },
      ...{ solver, briefSolver: solver },
      countingOf: () => expect.fail('nothing is said of pure equilibria'),
      standingsOf: async () => [],
    },
  };
}

describe.each([
  { among: 'all numbers', cases: unrestricted, restrictions: [] },
  { among: 'numbers that bound each other', cases: bounded, restrictions: bounds },
])('a statement about $among', ({ cases, restrictions }) => {
  const spec = numbers(
    cases,
    restrictions.map((relation, index) => restriction(`bound ${index}`, relation, source)),
  );

  it.each(cases)('is decided: $id ($verdict)', async ({ verdict, statement }) => {
    const found = await verdictOn(spec, statement, means(spec));
    expect(found.kind).toBe(verdict);
    expect(asExpected(found)).toBe(verdict === 'proved' || verdict === 'refuted');
  });

  it.each(cases)('gets no other verdict from draws alone: $id', async ({ verdict, statement }) => {
    const { settings } = means(spec);
    const found = await verdictOn(spec, statement, { settings, proving: undefined });
    const drawn: Record<Decided['verdict'], readonly string[]> = {
      proved: ['survived', 'proved', 'undecided'],
      refuted: ['refuted', 'survived', 'undecided'],
      vacuous: ['undecided'],
      undecided: ['survived', 'undecided'],
    };
    expect(drawn[verdict]).toContain(found.kind);
  });
});

describe('without a solver', () => {
  const spec = numbers(unrestricted, []);
  const silent = async (): Promise<SmtSolver> => ({
    name: 'a solver that gives up',
    ask: async () => ({ kind: 'unknown', because: 'it gave up' }),
  });

  it.each(unrestricted)('nothing is called what it is not: $id', async ({ verdict, statement }) => {
    const found = await verdictOn(spec, statement, means(spec, silent));
    expect([verdict, 'undecided']).toContain(found.kind);
  });
});

describe('with a solver that calls any number a solution', () => {
  const spec = numbers(unrestricted, []);
  const lying = async (): Promise<SmtSolver> => ({
    name: 'a solver that lies',
    ask: async () => ({ kind: 'sat', model: new Map() }),
  });

  it.each(unrestricted.filter(({ verdict }) => verdict === 'vacuous'))(
    'what speaks of nothing is not proved: $id',
    async ({ statement }) => {
      const { settings, proving } = means(spec, lying);
      const prover = { prove: async () => undefined };
      const found = await verdictOn(spec, statement, {
        settings,
        proving: proving && { ...proving, prover },
      });
      expect(found.kind).toBe('undecided');
    },
  );
});

describe('what is expected to fail', () => {
  const spec = numbers(unrestricted, []);
  const thorough = new Error('a search at length');

  it.each([
    ['false at an irrational number', 'refuted', undefined],
    ['true at irrational numbers', 'undecided', thorough.message],
  ])(
    'is searched for at length only where a solver does not refute it: %s',
    async (id, kind, because) => {
      const { statement } =
        unrestricted.find((each) => each.statement.id === id) ?? expect.fail(id);
      const { settings, proving = expect.fail('nothing proves') } = means(spec);
      const found = await verdictOn(
        spec,
        { ...statement, expected: 'fails' },
        { settings, proving: { ...proving, proofOf: () => Promise.reject(thorough) } },
      );
      expect(found.kind).toBe(kind);
      if (because !== undefined)
        expect(found).toMatchObject({ because: expect.stringContaining(because) });
    },
  );
});

describe('what cannot be decided', () => {
  const spec = numbers(unrestricted, []);
  const [first] = unrestricted;

  it('is undecided, with the reason, and ends nothing else', async () => {
    const statement = first?.statement ?? expect.fail('there is no statement');
    const broken: Means = {
      settings: { runs: 1, seed: 1 },
      proving: {
        prover: { prove: () => Promise.reject(new Error('the prover is gone')) },
        proofOf: () => Promise.reject(new Error('the prover is gone')),
        briefProofOf: () => Promise.reject(new Error('the prover is gone')),
        ...{ solver: installed, briefSolver: installed },
        countingOf: () => Promise.reject(new Error('the prover is gone')),
        standingsOf: async () => [],
      },
    };
    const found = await verdictOn(spec, statement, broken);
    expect(found.kind).toBe('undecided');
    expect(found).toMatchObject({ because: expect.stringContaining('the prover is gone') });
  });
});
