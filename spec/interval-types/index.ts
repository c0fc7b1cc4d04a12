import {
  compare,
  continuousClaim,
  everywhere,
  math,
  type Specification,
  somewhere,
  specification,
} from '../../src/index.js';
import { slide, talk } from '../source.js';
import {
  audienceTold,
  audienceUntold,
  communicating,
  officeWorthItToLow,
  toldHIsIndifferent,
  toldLIsIndifferent,
  untoldIsIndifferent,
} from './conditions.js';
import { told, untold } from './games.js';
import { asked, k, parameters, restrictions } from './parameters.js';

/*
 * Does provocation survive where B's type is any number from 0 to 1? It does. Nobody has to suppose a type whom
 * the message moves: wherever types are indifferent who are told L, and who are told H, there are some between
 * them, and these do as they are told. The conditions that are left are D's and A's, as in the talk; B^ℓ and B^h
 * need none. But as many are appeased by A_L as are provoked by A_H, so that mobilization is as likely as without
 * a message; in the talk, where nobody is left to be appeased, it is likelier.
 *
 * Left out: densities of t other than the uniform one; war that is likelier with A_H by more for some types of B
 * than for others; cutoffs at 0 and 1, where all types mobilize or none; the public message.
 */

const match = {
  'mobilize, H~': 'retain',
  'mobilize, L~': 'replace',
  'hold, L~': 'retain',
  'hold, H~': 'replace',
} as const;

function from(cutoff: (typeof k)[keyof typeof k]) {
  return { below: cutoff, play: 'hold' as const, else: 'mobilize' as const };
}

const byType = { L: 'conciliatory', H: 'hostile' } as const;
const asTold = { conciliatory: from(k.L), hostile: from(k.H) };

const nonCommunication = continuousClaim(untold, {
  id: 'untold',
  title: 'Non-communication equilibrium, with a type of B from an interval',
  source: slide('Non-communication equilibrium'),
  reading: asked,
  says: 'B mobilizes from the type k_0 on who is indifferent not knowing A, and D retains on a match.',
  strategies: { z: from(k.nothing), r: match },
  holds: { iff: [untoldIsIndifferent, ...audienceUntold] },
});

const communication = continuousClaim(told, {
  id: 'provocation',
  title: 'Communication equilibrium, with a type of B from an interval',
  source: slide('Communication equilibrium'),
  reading: asked,
  says: 'A_H sends the hostile message, after which B mobilizes from k_H on, and A_L the conciliatory one, after which he does from k_L on; D retains on a match.',
  strategies: { s: byType, z: asTold, r: match },
  holds: { iff: communicating },
});

/** Without what D has to prefer. */
const unsupported = continuousClaim(told, {
  id: 'provocation-in-any-case',
  title: 'Communication equilibrium, whatever D prefers',
  source: slide('Communication equilibrium'),
  reading: asked,
  says: 'That the types at the cutoffs are indifferent is enough.',
  strategies: { s: byType, z: asTold, r: match },
  holds: { if: [toldLIsIndifferent, toldHIsIndifferent] },
  expected: 'fails',
});

/** Without what office has to be worth to A_L. */
const cheapOffice = continuousClaim(told, {
  id: 'provocation-without-office',
  title: 'Communication equilibrium, whatever office is worth',
  source: slide('Communication equilibrium'),
  reading: asked,
  says: 'Nothing need be said of what office is worth.',
  strategies: { s: byType, z: asTold, r: match },
  holds: { if: [toldLIsIndifferent, toldHIsIndifferent, ...audienceTold] },
  expected: 'fails',
});

/** A tells B who she is, and he does as if she had not. */
const deaf = continuousClaim(told, {
  id: 'ignored-message',
  title: 'A message that is ignored',
  source: slide('Communication equilibrium'),
  reading: asked,
  says: 'A_H and A_L say who they are, and B mobilizes from k_0 on all the same.',
  strategies: {
    s: byType,
    z: { conciliatory: from(k.nothing), hostile: from(k.nothing) },
    r: match,
  },
  holds: { if: [untoldIsIndifferent, ...audienceUntold] },
  expected: 'fails',
});

const indifferent = [toldLIsIndifferent, toldHIsIndifferent];

const someProvoked = everywhere({
  id: 'some-are-provoked',
  source: slide('B^m incentive-compatibility'),
  reading: asked,
  says: 'There are types who mobilize after the hostile message and not after the conciliatory one.',
  given: indifferent,
  asserts: [compare(k.H, '<', k.L)],
});

const likely = everywhere({
  id: 'mobilization-as-likely',
  source: slide('Contribution'),
  reading: asked,
  says: 'B mobilizes as often as without a message: 1 − k_0 is the mean of 1 − k_L and 1 − k_H.',
  given: [...indifferent, untoldIsIndifferent],
  asserts: [compare(math`1 − ${k.nothing}`, '=', math`(1 − ${k.L})/2 + (1 − ${k.H})/2`)],
});

const survives = somewhere({
  id: 'provocation-survives',
  source: slide('Contribution'),
  reading: asked,
  says: 'All conditions hold somewhere, those of the non-communication equilibrium included.',
  given: [...communicating, untoldIsIndifferent, ...audienceUntold],
});

const deterred = somewhere({
  id: 'deterred',
  source: slide('Contribution'),
  reading: asked,
  says: 'Somewhere the hostile message keeps types from mobilizing.',
  given: indifferent,
  asserts: [compare(k.H, '>', k.L)],
  expected: 'fails',
});

const patient = everywhere({
  id: 'low-needs-no-office',
  source: slide('Total payoffs'),
  reading: asked,
  says: 'A_L does not gain by provoking whatever office is worth.',
  given: indifferent,
  asserts: [compare(officeWorthItToLow.relation.left, '≥', 0)],
  expected: 'fails',
});

const intervalTypes: Specification = specification({
  publication: talk,
  parameters,
  restrictions,
  games: [],
  claims: [],
  statements: [
    ...[nonCommunication, communication, unsupported, cheapOffice, deaf],
    ...[someProvoked, likely, survives, deterred, patient],
  ],
});

export default intervalTypes;
