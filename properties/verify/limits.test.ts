import { describe, expect, it } from 'vitest';
import {
  added,
  check,
  forLarge,
  forSmall,
  math,
  near,
  neverForSmall,
  neverNear,
  parameter,
  propositionAtPointJson,
  propositionAtPointText,
  type Relation,
  relation,
  restriction,
  type Statement,
  specification,
  verify,
  verifyText,
} from '../../src/index.js';
import { source } from '../claim/entry.js';

/* What is said of small values, and of values near another, at the ends that are admissible. */

const number = (name: string, text: string, example: number | string) =>
  parameter(name, { ...{ text, latex: name, meaning: name, example, unit: 'payoff' }, source });
const δ = number('delta', 'δ', '1/2');
const [c, y, z] = [number('c', 'c', 1), number('y', 'y', 1), number('z', 'z', 1)];
const restrictions = [
  restriction('it is patient', relation`${δ} > 0`, source),
  restriction('but not for ever', relation`${δ} < 1`, source),
  restriction('it costs', relation`${c} > 0`, source),
];

let count = 0;
const said = (...asserts: Relation[]) => ({ id: `said-${count++}`, source, says: 'So.', asserts });
type Verdict = 'proved' | 'refuted' | 'vacuous';
const cases: readonly (readonly [Verdict, string, Statement])[] = [
  ['proved', 'a gain that fades', near(δ, 1, said(relation`(1 − ${δ}) ${c} < 1`))],
  ['proved', 'from below alone', near(δ, 1, said(relation`${δ} < 1`))],
  ['refuted', 'from above, which is not admissible', near(δ, 1, said(relation`${δ} > 1`))],
  ['proved', 'a quotient without bound', near(δ, 1, said(relation`${c}/(1 − ${δ}) > ${y}`))],
  ['proved', 'powers', near(δ, 1, said(relation`(1 − ${δ}^3) ${c} < 1 + (1 − ${δ})^2 ${y}`))],
  ['vacuous', 'from neither side', near(δ, 2, said(relation`${δ} < 1`))],
  ['proved', 'what never is', neverNear(δ, 1, said(relation`(1 − ${δ}) ${c} ≥ 1`))],
  ['refuted', 'what is', neverNear(δ, 1, said(relation`(1 − ${δ}) ${c} < 1`))],
  ['proved', 'without bound', forSmall(δ, said(relation`${c}/${δ} > 100`))],
  ['refuted', 'of no sign', forSmall(δ, said(relation`${y}/${δ} > 100`))],
  ['refuted', 'no zero', neverForSmall(δ, said(relation`${δ} < ${c}`))],
  ['proved', 'at no value itself', neverNear(y, z, said(relation`${y} = ${z}`))],
  ['refuted', 'true on one side alone', near(y, 0, said(relation`${y} > 0`))],
  ['proved', 'true on that side', forSmall(y, said(relation`${y} > 0`))],
  ['proved', 'true on both', near(y, 0, said(relation`${y}^2 > 0`, relation`${y}^2 < 1/100`))],
  ['proved', 'another parameter', near(δ, c, said(relation`(${δ} − ${c})^2 < 1/100`))],
  ['refuted', 'above another alone', near(δ, c, said(relation`${δ} ≥ ${c}`))],
  ['proved', 'a value that need not be', near(y, math`1/${z}`, said(relation`${y} ${z} > 0`))],
  ['refuted', 'beside it', near(y, math`1/${z}`, said(relation`${y} ${z} < 1`))],
  ['refuted', 'but for an irrational number', near(y, 0, said(relation`(${z}^2 − 2)^2 > ${y}^2`))],
  [
    'proved',
    'what is given',
    near(δ, 0, {
      ...said(relation`${y}/${δ} ≥ 0`),
      given: [added('gain', 'it gains', relation`${y} ≥ 0`)],
    }),
  ],
  ['proved', 'large values as before', forLarge(c, said(relation`${δ} ${c} > 1`))],
];
const spec = specification({
  ...{ publication: source.publication, parameters: [δ, c, y, z], restrictions },
  ...{ games: [], claims: [], statements: cases.map(([, , statement]) => statement) },
});

describe('what is said of values in the end', async () => {
  const verdicts = await verify(spec, { runs: 100, threads: 0, cache: false });
  const titled = cases.map(([kind, title], index) => ({ kind, title, index }));

  it.each(titled)('is $kind: $title', ({ kind, index }) => {
    expect(verdicts[index]?.kind).toBe(kind);
  });

  const text = verifyText(spec, verdicts, 1);
  it.each([
    'for all admissible δ ≠ 1 close enough to it: (1 - δ) c < 1',
    'for all small δ > 0: c/δ > 100',
    'close enough to it, from below, it is not so that y > 0',
    "how close δ must be, with the rest at the example's values: within 1 below 1",
    'within 1/100 above 0',
    'at no parameters that it speaks of are all values close enough, on either side,',
  ])('is told in words: %s', (line) => {
    expect(text.replace(/\s+/gu, ' ')).toContain(line);
  });
});

describe('what is said of close values, at a point', () => {
  const [, , beside] = cases[16] ?? [];
  const at = (c: number | string) => {
    if (beside === undefined) throw new Error('it is not listed');
    return check(spec, beside, { delta: '1/2', c, y: 0, z: 2 });
  };

  it('is examined on both sides where both are admissible', () => {
    expect(at('1/4').refutes).toBe(true);
    expect(propositionAtPointText(at('1/4'), 'p')).toContain(
      '✗ fails at any distance below c: δ ≥ c',
    );
    expect(propositionAtPointJson(at('1/4'))).toMatchObject({
      limits: [
        { holds: true, threshold: 'any', near: 'c', from: 'above' },
        { holds: false, threshold: 'any', near: 'c', from: 'below' },
      ],
    });
  });

  it('is examined on one where one is, and is nothing where neither are', () => {
    expect(at(1).refutes).toBe(true);
    expect(propositionAtPointText(at(1), 'p')).not.toContain('above c');
    expect(at(2)).toMatchObject({ givenHolds: false, refutes: false });
    expect(propositionAtPointText(at(2), 'p')).toContain(
      'not all values of δ just above c, nor all just below c, are admissible',
    );
  });
});
