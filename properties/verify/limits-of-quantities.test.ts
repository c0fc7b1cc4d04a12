import { describe, expect, it } from 'vitest';
import {
  compare,
  derivative,
  everywhere,
  forLarge,
  increasing,
  limit,
  math,
  maximum,
  near,
  neverForLarge,
  neverNear,
  nowhere,
  payoff,
  probability,
  type Statement,
  somewhere,
  specification,
  verify,
  verifyText,
} from '../../src/index.js';
import { source } from '../claim/entry.js';
import {
  byConcept,
  c,
  g,
  honest,
  mixing,
  patience,
  unseen,
  v,
  wavering,
  δ,
  λ,
} from '../claim/patience.js';

/* What is said of quantities and claims in the end, and of limits, for all parameters. */

let count = 0;
type Said = Parameters<typeof near>[2];
const said = (...asserts: Said['asserts']): Said => ({
  ...{ id: `said-${count++}`, source, says: 'So.', asserts },
});
type Verdict = 'proved' | 'refuted' | 'undecided';
const wary = byConcept.filter(({ id }) => id.startsWith('wary'));
const [nash, perfect] = wary;
if (nash === undefined || perfect === undefined) throw new Error('there are no such claims');

const cases: readonly (readonly [Verdict, string, Statement])[] = [
  ['proved', 'honesty of the patient', near(δ, 1, said(honest))],
  ['refuted', 'that it never is', neverNear(δ, 1, said(honest))],
  ['refuted', 'honesty where there is much to gain', forLarge(g, said(honest))],
  ['proved', 'that it never is', neverForLarge(g, said(honest))],
  ['proved', 'no wavering', neverNear(δ, 1, said(wavering))],
  ['proved', 'cars unseen, if valuable', forLarge(v, said(unseen, relation()))],
  ['refuted', 'the same if nearly worthless', near(v, 1, said(unseen))],
  ['proved', 'no probability in the end', neverForLarge(v, said(mixing))],
  ['proved', 'wariness, where there is much to gain', forLarge(g, said(perfect, nash))],
  ['refuted', 'wariness of the patient', near(δ, 1, said(perfect))],
  ['proved', 'a payoff without bound', near(δ, 1, said(compare(payoff(honest, 'B'), '>', 100)))],
  ['proved', 'a payoff', near(δ, 1, said(compare(payoff(wavering, 'A'), '>', '9/10')))],
  [
    'refuted',
    'what is only come close to',
    near(δ, 1, said(compare(payoff(wavering, 'A'), '≥', 1))),
  ],
  ['proved', 'a slope', near(δ, 0, said(increasing(payoff(wavering, 'A'), δ)))],
  [
    'refuted',
    'a probability of what does not happen',
    forLarge(v, said(compare(probability(mixing, { sale: 'buy' }), '≥', 0))),
  ],
  ['proved', 'a limit', everywhere(said(compare(limit(payoff(wavering, 'A'), δ, 1), '=', 1)))],
  ['refuted', 'none', everywhere(said(compare(limit(payoff(honest, 'B'), δ, 1), '>', 1)))],
  [
    'proved',
    'what cancels',
    everywhere(said(compare(limit(math`(1 − ${δ}) ${g}/(1 − ${δ}^2)`, δ, 1), '=', math`${g}/2`))),
  ],
  [
    'proved',
    'by cases',
    everywhere(said(compare(limit(math`(${c} ${g} + 1)/(${g} + ${δ})`, g, 'infinity'), '=', c))),
  ],
  ['proved', 'a witness', somewhere(said(compare(limit(payoff(wavering, 'B'), δ, 0), '=', 7)))],
  ['proved', 'never', nowhere(said(compare(limit(payoff(wavering, 'B'), δ, 0), '<', 0)))],
  ['refuted', 'ever', nowhere(said(compare(limit(payoff(wavering, 'B'), δ, 0), '<', 1)))],
  [
    'proved',
    'of the greatest',
    everywhere(said(compare(limit(maximum(c, math`1/${g}`), g, 'infinity'), '=', c))),
  ],
  [
    'proved',
    'of a slope',
    everywhere(said(compare(limit(derivative(payoff(wavering, 'A'), δ), δ, 1), '=', 2))),
  ],
  [
    'refuted',
    'but where another leads',
    everywhere(
      said(compare(limit(math`(${λ} − 1/2) ${g}/(1 + ${g}^2)`, g, math`1/(${v} − 2)`), '>', -9)),
    ),
  ],
  [
    'proved',
    'a limit close to a value',
    near(λ, 1, said(compare(limit(math`${λ} ${g}/(1 + ${g})`, g, 'infinity'), '>', '99/100'))),
  ],
];

/** That there is something to gain, as a relation among claims. */
function relation() {
  return compare(g, '>', 0);
}

describe('what is said of the end, for all parameters', () => {
  it('is decided rightly, whatever its kind', async () => {
    const statements = cases.map(([, , statement]) => statement);
    const spec = specification({
      ...patience,
      claims: [...patience.claims, ...byConcept],
      statements,
    });
    const verdicts = await verify(spec, {
      ...{ propositions: statements, runs: 40, threads: 0, cache: false },
    });
    const found = verdicts.map(({ kind }, index) => [kind, cases[index]?.[1]]);
    expect(found).toEqual(cases.map(([verdict, what]) => [verdict, what]));
    const text = verifyText(spec, verdicts, 1);
    expect(text).toContain(
      'for all admissible δ ≠ 1 close enough to it: honest is a weak perfect Bayesian equilibrium',
    );
    expect(text).toContain('within 1/100 below 1');
    expect(text).toContain('lim_{δ → 1} U_A(wavering) = 1');
  }, 120_000);
});
