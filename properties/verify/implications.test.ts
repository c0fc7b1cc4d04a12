import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { added, type Condition, type Inference } from '../../src/claim/condition.js';
import type { Specification } from '../../src/claim/specification.js';
import { relation } from '../../src/exact/math.js';
import { Rational } from '../../src/exact/rational.js';
import { holdsAt, standardForm } from '../../src/exact/relation.js';
import { questionDocument } from '../../src/prove/certificate/proof-document.js';
import { areProofsOf } from '../../src/prove/certificate/recheck.js';
import { proofTask } from '../../src/prove/proof-task.js';
import { distinguishingPoints } from '../../src/sample/inference-counterexample.js';
import { implicationLattice } from '../../src/verify/implication-lattice.js';
import { type Implications, searchImplications } from '../../src/verify/implications.js';
import { FROM_OPEN } from '../../src/verify/inference-search.js';
import { stated, tiny, x, y } from '../prove/tiny.js';

const nothing = {
  store: undefined,
  onProgress: () => {},
  solver: () =>
    Promise.resolve({
      name: 'a solver that knows nothing',
      ask: () => Promise.resolve({ kind: 'unknown', because: 'it never does' } as const),
    }),
};

function found(spec: Specification, seed = 1): Promise<Implications> {
  const prover = {
    prove: (question: Parameters<typeof questionDocument>[0]) =>
      proofTask(questionDocument(question)),
    close: () => Promise.resolve(),
  };
  return searchImplications({ spec, seed, prover, ...nothing });
}

const text = ({ premises, conclusion }: Inference): string =>
  `${premises.map(({ id }) => id).join(' ∧ ')} ⇒ ${conclusion?.id ?? '⊥'}`;

async function lattice(...conditions: readonly Condition[]) {
  const { classes, always, never, single, pairs, contradictions, open } = implicationLattice(
    await found(tiny(...conditions)),
  );
  return {
    classes: classes.map((each) => each.map(({ id }) => id)),
    always: always.map(text),
    never: never.map(text),
    single: single.map(text),
    pairs: pairs.map(text),
    contradictions: contradictions.map(text),
    open: open.map(text),
  };
}

const { positive, doubled, above, below, large, sum, negative, square } = stated;
const none = {
  ...{ classes: [], always: [], never: [], single: [], pairs: [], contradictions: [], open: [] },
};

describe('among inequalities between two numbers', () => {
  it('what is the same is one class', async () => {
    expect(await lattice(doubled)).toEqual({ ...none, classes: [['positive', 'doubled']] });
  });

  it('one implies another, and not the other way round', async () => {
    expect(await lattice(above)).toEqual({ ...none, single: ['above ⇒ positive'] });
  });

  it('two together imply what neither does alone', async () => {
    expect(await lattice(large, sum)).toEqual({ ...none, pairs: ['positive ∧ large ⇒ sum'] });
  });

  it('some cannot hold together, and that is no implication', async () => {
    expect(await lattice(negative)).toEqual({
      ...none,
      contradictions: ['positive ∧ negative ⇒ ⊥'],
    });
  });

  it('an equation is implied if both of its sides are', async () => {
    const atMost: Condition = {
      ...negative,
      id: 'at-most',
      relation: { ...positive.relation, sign: '≤' },
    };
    expect(await lattice(atMost, stated.null)).toEqual({
      ...none,
      single: ['null ⇒ positive', 'null ⇒ at-most'],
      pairs: ['positive ∧ at-most ⇒ null'],
    });
  });

  it('what always holds follows from nothing, and what never does implies nothing of note', async () => {
    expect(await lattice(stated.always, stated.never, above)).toEqual({
      ...none,
      always: [' ⇒ always'],
      never: ['never ⇒ ⊥'],
      single: ['above ⇒ positive'],
    });
  });

  it('all of it at once, without what follows from the rest', async () => {
    expect(await lattice(doubled, above, below, large, sum, negative)).toEqual({
      classes: [['positive', 'doubled']],
      always: [],
      never: [],
      single: ['above ⇒ positive'],
      pairs: ['positive ∧ large ⇒ sum', 'below ∧ large ⇒ negative', 'sum ∧ negative ⇒ large'],
      contradictions: ['positive ∧ negative ⇒ ⊥', 'above ∧ below ⇒ ⊥', 'below ∧ sum ⇒ ⊥'],
      open: [],
    });
  });
});

describe('whatever is reported', () => {
  const spec = tiny(...Object.values(stated));

  it('is belied at no fresh point, and has certificates that prove it', async () => {
    const { proved } = await found(spec);
    expect(proved.length).toBeGreaterThan(10);
    const fresh = [...distinguishingPoints(spec, Object.values(stated), 77)];
    const holds = ({ relation }: Condition, point: (typeof fresh)[number]): boolean =>
      holdsAt(standardForm(relation), point);
    for (const { premises, conclusion, questions, proofs } of proved) {
      expect(areProofsOf(questions, proofs)).toBe(true);
      const belying = fresh.filter(
        (point) =>
          premises.every((each) => holds(each, point)) && !(conclusion && holds(conclusion, point)),
      );
      expect(belying).toEqual([]);
    }
  });

  it('is the same whatever the seed', async () => {
    const [one, other] = await Promise.all([found(spec, 1), found(spec, 2)]);
    expect(other.proved.map(text)).toEqual(one.proved.map(text));
  });

  it('is not what lacks a certificate: that is open, by name', async () => {
    const provesNothing = {
      prove: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    };
    const answer = await searchImplications({
      spec: tiny(above, square),
      seed: 1,
      prover: provesNothing,
      ...nothing,
    });
    expect(answer.proved).toEqual([]);
    expect(answer.open.map(text)).toContain('above ⇒ positive');
    expect(answer.open[0]?.because).toBe('a solver that knows nothing: it never does');
  });

  it('is open without more ado where it is weaker than what is open', async () => {
    const asked: string[] = [];
    const refusing = (name: string) => (question: Parameters<typeof questionDocument>[0]) => {
      asked.push(`${name}: ${question.asserts}`);
      return Promise.resolve(undefined);
    };
    const { open } = await searchImplications({
      ...nothing,
      spec: tiny(above, square, large),
      seed: 1,
      prover: {
        prove: refusing('thoroughly'),
        proveBriefly: refusing('briefly'),
        close: () => Promise.resolve(),
      },
    });
    const why = new Map(open.map((each) => [text(each), each.because]));
    expect(why.get('above ⇒ positive')).toBe('a solver that knows nothing: it never does');
    const weaker = [...why].filter(([each]) => /^above ∧ .* ⇒ positive$/u.test(each));
    expect(weaker).not.toEqual([]);
    for (const [, because] of weaker) expect(because).toBe(FROM_OPEN);
    expect(asked).toContain('thoroughly: above imply positive');
    expect(asked.filter((each) => /^thoroughly: above and .* imply positive$/u.test(each))).toEqual(
      [],
    );
    expect(asked.some((each) => /^briefly: above and .* imply positive$/u.test(each))).toBe(true);
  });

  it('is searched for as thoroughly beside what is known to fail at a root', async () => {
    const two = added('two', 'two', relation`${x}^2 = 2`);
    const small = added('small', 'small', relation`${x} < 2`);
    const model = new Map([
      ['x', { exact: undefined, near: Rational.of('1.4142135623') }],
      ['y', { exact: Rational.one, near: Rational.one }],
    ]);
    const asked: string[] = [];
    const { open } = await searchImplications({
      ...nothing,
      spec: tiny(two, small),
      seed: 1,
      solver: () =>
        Promise.resolve({
          name: 'a solver that knows a root',
          // What is pinned to a rational number is none.
          ask: (question: string) =>
            Promise.resolve(
              /\(assert \(= x /u.test(question)
                ? ({ kind: 'unsat' } as const)
                : ({ kind: 'sat', model } as const),
            ),
        }),
      prover: {
        prove: ({ asserts }) => {
          asked.push(asserts);
          return Promise.resolve(undefined);
        },
        proveBriefly: () => Promise.resolve(undefined),
        close: () => Promise.resolve(),
      },
    });
    // That two never holds is false: what follows from it is a question of its own.
    expect(open.find((each) => text(each) === 'two ⇒ ⊥')?.root).toBeDefined();
    expect(asked).toContain('two imply small');
    expect(open.find((each) => text(each) === 'two ⇒ small')?.because).not.toBe(FROM_OPEN);
  });

  it.each([
    ['the example', new Map()],
    ['what is not admissible', new Map([['y', { exact: Rational.of(-1), near: Rational.of(-1) }]])],
  ])('is what a solver belies, only if the numbers do, not %s', async (_, model) => {
    const lies = {
      name: 'a solver that lies',
      ask: () => Promise.resolve({ kind: 'sat', model } as const),
    };
    const provesNothing = {
      prove: () => Promise.resolve(undefined),
      close: () => Promise.resolve(),
    };
    const answer = await searchImplications({
      ...nothing,
      spec: tiny(above),
      seed: 1,
      prover: provesNothing,
      solver: () => Promise.resolve(lies),
    });
    expect(answer.open.map(text)).toEqual(['above ⇒ positive']);
    expect(answer.open[0]?.because).toBe('a solver that lies gives a counterexample that is none');
  });
});

describe('what a solver is asked all at once', () => {
  const near = (id: string, x0: string, y0: string) =>
    added(id, id, relation`(${x} − ${x0})^2 + (${y} − ${y0})^2 ≤ 1/1000000000000`);
  const one = near('near-one', '3017/1001', '2741/1003');
  const two = near('near-two', '5021/1009', '1373/1013');
  const at = (x0: string, y0: string) =>
    new Map(
      Object.entries({ x: Rational.of(x0), y: Rational.of(y0) }).map(([name, value]) => [
        name,
        { exact: value, near: value },
      ]),
    );

  /** Knows a point near each place, which draws do not come by; how long each answer takes is up to `wait`. */
  async function foundWith(wait: (question: number) => number) {
    const [asked, answered]: [string[], string[]] = [[], []];
    const answer = await searchImplications({
      ...nothing,
      spec: tiny(one, two, above, large, square),
      seed: 1,
      prover: { prove: () => Promise.resolve(undefined), close: () => Promise.resolve() },
      solver: () =>
        Promise.resolve({
          name: 'a solver in no hurry',
          ask: async (question: string) => {
            const number = asked.push(question);
            await setTimeout(wait(number));
            answered.push(question);
            const near = /near-one/u.test(question)
              ? at('3017/1001', '2741/1003')
              : at('5021/1009', '1373/1013');
            return /near/u.test(question)
              ? ({ kind: 'sat', model: near } as const)
              : ({ kind: 'unknown', because: `question ${question.length}` } as const);
          },
        }),
    });
    const open = answer.open.map((each) => `${text(each)}: ${each.because}`);
    return { open, points: answer.points, asked, answered };
  }

  it('comes to the same, whichever answer comes first', async () => {
    const inOrder = await foundWith(() => 0);
    const lastFirst = await foundWith((question) => Math.max(0, 40 - 4 * question));
    const shuffled = await foundWith((question) => (7 * question) % 23);
    // Answers came in other orders than they were asked for.
    expect(lastFirst.answered).not.toEqual(lastFirst.asked);
    expect(shuffled.answered).not.toEqual(shuffled.asked);
    for (const other of [lastFirst, shuffled]) {
      expect(other.open).toEqual(inOrder.open);
      expect(other.points).toBe(inOrder.points);
      expect(new Set(other.asked)).toEqual(new Set(inOrder.asked));
    }
    // What a point belies is not open; what none belies is.
    expect(inOrder.open.length).toBeGreaterThan(3);
    expect(inOrder.open.some((each) => each.startsWith('near-one ⇒ large'))).toBe(false);
    expect(inOrder.open.some((each) => each.startsWith('above ⇒ positive'))).toBe(true);
  });
});

describe('what divides by zero', () => {
  it('is looked for there, too, where it fails nowhere else', async () => {
    const defined = added(
      'defined',
      'defined',
      relation`(${x} − 3017/1001) / (${x} − 3017/1001) = 1`,
    );
    const { open, proved } = await found(tiny(defined, above));
    expect([...open, ...proved].map(text).filter((each) => each.endsWith('defined'))).toEqual([]);
  });
});
