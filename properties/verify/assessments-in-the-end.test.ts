import { describe, expect, it } from 'vitest';
import {
  added,
  type Condition,
  check,
  forLarge,
  forSmall,
  near,
  neverForLarge,
  neverForSmall,
  neverNear,
  type Parameter,
  type Refinement,
  relation,
  type Statement,
  specification,
  survives,
  verify,
} from '../../src/index.js';
import { propositionAtPointJson } from '../../src/report/json/check.js';
import { limitLines } from '../../src/report/text/eventually.js';
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
/*
 * Nobody certifies, and nobody buys: an equilibrium exactly where λ v ≤ 1. A good car's owner would gain by a
 * certificate that is believed where c < 1, a bad one's where g < 1; so it fails the intuitive criterion where
 * c < 1 < g, and does not where c ≥ 1.
 */
const shy = open.at(-1);
const surviving = (refinement: Refinement, ...given: Condition[]) => {
  if (shy === undefined) throw new Error('it is not listed');
  return { ...said(shy), asserts: [survives(shy, refinement)], given };
};
const intuitively = (...given: Condition[]) => surviving('intuitive criterion', ...given);
const few = added('few', 'few are good', relation`${λ} ${v} ≤ 1`);
const cheap = added('cheap', 'for the good it is cheap', relation`${c} < 1`);
const safe = added('safe', 'for the bad it is not', relation`${g} > 1`);
const refined: typeof cases = [
  ['proved', 'certificates that cost much', forLarge(c, intuitively(few))],
  ['proved', 'that bad ones cannot afford', neverForLarge(g, intuitively(cheap))],
  ['proved', 'that cost the good little', neverForSmall(c, intuitively(safe))],
  ['refuted', 'where many are good', forLarge(c, intuitively())],
  ['refuted', 'it does not survive in any case', forLarge(g, intuitively(few))],
  ['refuted', 'and does in some', neverForLarge(g, intuitively(few))],
  ['refuted', 'but not on both sides', near(c, 1, intuitively(few, safe))],
  ['proved', 'D1 asks for no more of them', forLarge(c, surviving('D1', few))],
];

const spec = specification({
  ...{ publication: source.publication, parameters: patience.parameters, games: patience.games },
  ...{ restrictions: patience.restrictions, claims: open },
  statements: [...cases, ...refined].map(([, , statement]) => statement),
});

describe('what a belief that is left open supports, and what survives, in the end', async () => {
  const all = [...cases, ...refined];
  const propositions = all.map(([, , { id }]) => id);
  const verdicts = await verify(spec, { runs: 100, threads: 0, cache: false, propositions });
  const titled = all.map(([kind, title], index) => ({ kind, title, index }));

  it.each(titled)('is $kind: $title', ({ kind, index }) => {
    expect(verdicts[index]?.kind).toBe(kind);
  });
});

describe('from where on something survives', () => {
  it('is not told as a number that is only large enough', () => {
    const [, , grows] = refined[0] ?? [];
    const [, , nears] = refined[6] ?? [];
    if (grows === undefined || nears === undefined) throw new Error('it is not listed');
    const point = { delta: '1/2', lambda: '1/4', c: 3, g: '1/2', v: 2 };
    const text = (statement: Statement) => {
      const at = check(spec, statement, point);
      if (at.kind !== 'eventually') throw new Error('it is about something else');
      return limitLines(at).join('\n');
    };
    expect(text(grows)).toContain('✓ holds in the end: ');
    expect(text(nears)).toMatch(/(holds|fails) close enough above 1: /u);
    for (const each of [grows, nears]) {
      expect(text(each)).not.toMatch(/0{9}|10\^/u);
      const json = JSON.stringify(propositionAtPointJson(check(spec, each, point)));
      expect(json).toContain('"threshold":null');
      expect(json).not.toMatch(/0{9}/u);
    }
  });
});
