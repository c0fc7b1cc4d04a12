import { describe, expect, it } from 'vitest';
import {
  added,
  forLarge,
  forSmall,
  near,
  neverForLarge,
  neverForSmall,
  neverNear,
  type Parameter,
  relation,
  type Statement,
  specification,
  verify,
} from '../../src/index.js';
import { source } from '../claim/entry.js';
import { c, g, open, patience, v, λ } from '../claim/patience.js';

/*
 * A belief that is left open, for all values at an end. Of three grades and three replies, derived by
 * hand: a certificate is answered by `pass` for fear of bad cars, by `rent` in the hope of fair ones, and by
 * `buy` exactly where v ≥ c or g c ≤ v², by a mix of good and bad ones where v < c. What is done without a
 * certificate is best under the prior exactly where
 *
 *   pass   λ (v − δ) ≤ 2 (1 − λ) g   and   λ (c + g) ≤ 2 (1 − λ) v
 *   rent   λ (c + g) ≥ 2 (1 − λ) v   and   λ (c − v + g + δ) + 2 (1 − λ)(g − v) ≥ 0
 *   buy    λ (v − δ) ≥ 2 (1 − λ) g   and   λ (c − v + g + δ) + 2 (1 − λ)(g − v) ≤ 0
 */

const [, , pass, rent, , buy, upgraded] = open;
let count = 0;
const said = (claim: typeof pass) => {
  if (claim === undefined) throw new Error('it is not listed');
  return { id: `said-${count++}`, source, says: 'So.', asserts: [claim] };
};
/** Rent is best without a certificate, whatever g is. */
const dear = added('dear', 'rent is worth much', relation`${λ} (${c} − ${v}) ≥ 2 ${v}`);
const close = (to: Parameter, value: number, claim: typeof pass) => near(to, value, said(claim));
const cases: readonly (readonly ['proved' | 'refuted', string, Statement])[] = [
  ['proved', 'that few are good lets them pass', close(λ, 0, pass)],
  ['refuted', 'that nearly all are does not', close(λ, 1, pass)],
  ['proved', 'nor ever', neverNear(λ, 1, said(pass))],
  ['proved', 'fair ones are worth so much', forLarge(g, said(rent))],
  ['refuted', 'good ones may be worth more', close(λ, 1, rent)],
  ['proved', 'good ones are worth enough', forLarge(v, said(buy))],
  ['refuted', 'they are not for ever rented', forLarge(v, said(rent))],
  ['proved', 'they are rented instead', neverForLarge(c, said(buy))],
  ['refuted', 'but not always', neverForLarge(v, said(buy))],
  ['proved', 'for fear of bad ones nobody buys', neverForLarge(c, said(upgraded))],
  ['refuted', 'where these cost little, somebody may', neverForSmall(g, said(upgraded))],
  ['proved', 'and does where rent is dear', forSmall(g, { ...said(upgraded), given: [dear] })],
  ['proved', 'if little', neverForLarge(g, { ...said(upgraded), given: [dear] })],
  ['refuted', 'and not otherwise', forLarge(g, { ...said(upgraded), given: [dear] })],
];
const spec = specification({
  ...{ publication: source.publication, parameters: patience.parameters, games: patience.games },
  ...{ restrictions: patience.restrictions, claims: open },
  statements: cases.map(([, , statement]) => statement),
});

describe('what a belief that is left open supports, in the end', async () => {
  const propositions = cases.map(([, , { id }]) => id);
  const verdicts = await verify(spec, { runs: 100, threads: 0, cache: false, propositions });
  const titled = cases.map(([kind, title], index) => ({ kind, title, index }));

  it.each(titled)('is $kind: $title', ({ kind, index }) => {
    expect(verdicts[index]?.kind).toBe(kind);
  });
});
