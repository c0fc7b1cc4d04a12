/*
 * James D. Fearon (1997), "Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs", here
 * with two types of either side and a signal of one size.
 *
 * A defender, to whom the prize is worth v if she is strong and l if she is weak, may signal that she
 * would fight for it; the challenger then challenges or not, and if he does, she fights or concedes.
 * Tying her hands, she pays the audience cost a if she signals and concedes; sinking costs, she pays m
 * whatever happens. A determined challenger challenges in any case, a hesitant one who expects no war.
 *
 * Known result: leaders do not bluff with either kind of signal; and they do better on average by tying
 * hands, although that creates the greater risk of war: who has tied them fights if challenged.
 *
 * Here: where the signal costs enough, the strong alone give it. If the audience cost would bind even the
 * weak to fight, all tie their hands where the weak find it worth the risk, and war is more probable
 * than with sunk costs, as published. Where the strong alone do, two types of defender are too few to tell
 * the risks apart: they are equal. Tying hands is better there by the costs that need not be sunk.
 *
 * Left out: that the size of the signal is chosen. It being given, the weak bluff where it is small;
 * the probability of war then falls as the audience cost grows, until bluffing ends.
 */
import {
  claim,
  compare,
  decreasing,
  everywhere,
  math,
  minus,
  nowhere,
  type Publication,
  payoff,
  probability,
  relation,
  type Source,
  type Specification,
  somewhere,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['James D. Fearon'],
  title: 'Signaling Foreign Policy Interests: Tying Hands versus Sinking Costs',
  year: 1997,
  venue: 'Journal of Conflict Resolution 41(1), 68–90',
};

const source: Source = { publication, place: 'the two models of costly signals, with two types' };
const { payoff: worth, probability: share, condition, restrict } = cited(source);

const q = share('q', 'q', 'the prior probability of a strong defender', '1/4');
const t = share('t', 't', 'that of a determined challenger', '1/4');
const v = worth('v', 'v', 'what the prize is worth to a strong defender', 2);
const l = worth('l', 'l', 'what it is worth to a weak one', '1/2');
const w = worth('w', 'w', 'what a war is worth to a strong defender', 1);
const d = worth('d', 'd', 'what a war costs a weak one', 3);
const k = worth('k', 'k', 'what a war costs a hesitant challenger', 1);
const a = worth('a', 'a', 'the audience cost, of conceding after a signal', 2);
const m = worth('m', 'm', 'the sunk cost, of the signal itself', '1/2');

const how = { tying: 'tying hands', sinking: 'sinking costs' } as const;

function crisis(signal: 'tying' | 'sinking') {
  return timing({
    id: `${signal}-game`,
    title: `A crisis with signals by ${how[signal]}`,
    players: ['defender', 'challenger'],
    source,
  })
    .nature('type', {
      from: ['strong', 'weak'],
      probabilities: { strong: q, weak: math`1 − ${q}` },
    })
    .nature('other', {
      from: ['determined', 'hesitant'],
      probabilities: { determined: t, hesitant: math`1 − ${t}` },
    })
    .move('signal', { by: 'defender', knows: ['type'], chooses: ['threat', 'silence'] })
    .move('challenge', { by: 'challenger', knows: ['other', 'signal'], chooses: ['yes', 'no'] })
    .move('reply', {
      by: 'defender',
      knows: ['type', 'signal'],
      when: { challenge: 'yes' },
      chooses: ['war', 'concede'],
    })
    .payoffs({
      defender: ({ type, signal: sent, reply }) => {
        const prize = type === 'strong' ? v : l;
        const war = type === 'strong' ? w : math`−${d}`;
        const kept = reply === '-' ? prize : reply === 'war' ? war : 0;
        if (sent === 'silence') return kept;
        if (signal === 'sinking') return math`${kept} − ${m}`;
        return reply === 'concede' ? math`−${a}` : kept;
      },
      challenger: ({ other, reply }) =>
        reply === '-' ? 0 : reply === 'concede' ? 1 : other === 'hesitant' ? math`−${k}` : 1,
    });
}

const tying = crisis('tying');
const sinking = crisis('sinking');

const telling = { strong: 'threat', weak: 'silence' } as const;
const challenge = {
  'determined, threat': 'yes',
  'determined, silence': 'yes',
  'hesitant, threat': 'no',
  'hesitant, silence': 'yes',
} as const;
const reply = {
  'strong, threat': 'war',
  'strong, silence': 'war',
  'weak, threat': 'concede',
  'weak, silence': 'concede',
} as const;

const anybody = { 'determined, yes': t, 'hesitant, yes': math`1 − ${t}` } as const;
const weak = { weak: 1 } as const;
/** Where the types are told apart, neither sends the signal of the other. */
const unsent = {
  reply: { 'strong, silence': anybody, 'weak, threat': { 'determined, yes': 1 } },
} as const;

const breakable = condition('breakable', 'a called bluff is given up', relation`${a} ≤ ${d}`);
const binding = condition('binding', 'a threat binds even the weak', relation`${a} ≥ ${d}`);
const bluffCosts = condition(
  'bluff-costs',
  'the audience cost, if called, outweighs the prize, if not',
  relation`(1 − ${t}) ${l} ≤ ${t} ${a}`,
);
const bluffPays = condition(
  'bluff-pays',
  'it does not outweigh the prize, if the hesitant do not call',
  relation`(1 − ${t}) ${l} ≥ ${t} ${a}`,
);
const warCosts = condition(
  'war-costs',
  'the war, if called, outweighs the prize, if not',
  relation`(1 − ${t}) ${l} ≤ ${t} ${d}`,
);
const manyWeak = condition('many-weak', 'the weak are many', relation`${q} ${k} ≤ 1 − ${q}`);
const fewWeak = condition('few-weak', 'the weak are few', relation`${q} ${k} ≥ 1 − ${q}`);

export const told = claim(tying, {
  id: 'told',
  title: 'The strong alone threaten; the weak would concede',
  source,
  says: 'The strong tie their hands and the weak do not, who would concede after a threat.',
  strategies: { signal: telling, challenge, reply },
  beliefs: unsent,
  holds: { iff: [breakable, bluffCosts] },
  expected: 'holds',
});

export const bound = claim(tying, {
  id: 'bound',
  title: 'The strong alone threaten; the weak would have to fight',
  source,
  says: 'The strong tie their hands and the weak do not, who after a threat would rather fight.',
  strategies: { signal: telling, challenge, reply: { ...reply, 'weak, threat': 'war' } },
  beliefs: unsent,
  holds: { iff: [binding, warCosts] },
  expected: 'holds',
});

/** So often do the weak bluff that the hesitant are indifferent, who call so often that the weak are. */
const bluff = math`${q} ${k}/(1 − ${q})`;
const call = math`(${l}/(${l} + ${a}) − ${t})/(1 − ${t})`;

export const bluffing = claim(tying, {
  id: 'bluffing',
  title: 'The weak bluff at times, and are called at times',
  source,
  says: 'The weak threaten as often as leaves the hesitant in doubt, who challenge a threat as often as leaves the weak in doubt.',
  strategies: {
    signal: { strong: 'threat', weak: { threat: bluff, silence: math`1 − ${bluff}` } },
    challenge: { ...challenge, 'hesitant, threat': { yes: call, no: math`1 − ${call}` } },
    reply,
  },
  beliefs: {
    challenge: { 'determined, silence': weak, 'hesitant, silence': weak },
    reply: { 'strong, silence': anybody, 'weak, silence': anybody },
  },
  where: [manyWeak, bluffPays],
  holds: { iff: [breakable] },
  expected: 'holds',
});

export const pooling = claim(tying, {
  id: 'pooling',
  title: 'Both types threaten',
  source,
  says: 'Strong and weak threaten alike, and the hesitant do not dare to call the bluff.',
  strategies: { signal: { strong: 'threat', weak: 'threat' }, challenge, reply },
  beliefs: {
    challenge: { 'determined, silence': weak, 'hesitant, silence': weak },
    reply: { 'strong, silence': anybody, 'weak, silence': anybody },
  },
  holds: { iff: [breakable, bluffPays, fewWeak] },
  expected: 'holds',
});

const warPays = condition(
  'war-pays',
  'the prize, if not called, outweighs the war, if called',
  relation`(1 − ${t}) ${l} ≥ ${t} ${d}`,
);

export const allBound = claim(tying, {
  id: 'all-bound',
  title: 'Both types threaten, and would have to fight',
  source,
  says: 'Strong and weak tie their hands, and fight if challenged; the hesitant do not challenge.',
  strategies: {
    signal: { strong: 'threat', weak: 'threat' },
    challenge,
    reply: { ...reply, 'weak, threat': 'war' },
  },
  beliefs: {
    challenge: { 'determined, silence': weak, 'hesitant, silence': weak },
    reply: { 'strong, silence': anybody, 'weak, silence': anybody },
  },
  holds: { iff: [binding, warPays] },
  expected: 'holds',
});

const dear = condition(
  'dear',
  'the signal costs the weak what it would win them',
  relation`${m} ≥ (1 − ${t}) ${l}`,
);
const affordable = condition(
  'affordable',
  'it does not cost the strong more than that',
  relation`${m} ≤ (1 − ${t}) (${v} − ${w})`,
);

export const sunk = claim(sinking, {
  id: 'sunk',
  title: 'The strong alone sink costs',
  source,
  says: 'The strong sink costs and the weak do not.',
  strategies: { signal: telling, challenge, reply },
  beliefs: unsent,
  holds: { iff: [dear, affordable] },
  expected: 'holds',
});

export const toldAtAnyCost = claim(tying, {
  id: 'told-at-any-cost',
  title: 'The strong alone threaten, however little it costs',
  source,
  says: 'It tells the types apart that the weak would concede after a threat.',
  strategies: { signal: telling, challenge, reply },
  beliefs: unsent,
  holds: { if: [breakable] },
  expected: 'fails',
});

const war = { reply: 'war' } as const;
const signalsCost = [breakable, bluffCosts, dear, affordable];

const costlySignals: Specification = specification({
  publication,
  parameters: [q, t, v, l, w, d, k, a, m],
  restrictions: [
    ...restrict('either type exists', relation`${q} > 0`, relation`${q} < 1`),
    ...restrict('so does either challenger', relation`${t} > 0`, relation`${t} < 1`),
    ...restrict('the prize is worth something', relation`${l} > 0`),
    ...restrict('the strong fight rather than concede', relation`${w} > 0`),
    ...restrict('and would rather not have to', relation`${v} ≥ ${w}`),
    ...restrict('others do not fight gladly', relation`${d} > 0`, relation`${k} > 0`),
    ...restrict('signals cost something', relation`${a} > 0`, relation`${m} > 0`),
  ],
  games: [tying, sinking],
  claims: [told, bound, bluffing, pooling, allBound, sunk, toldAtAnyCost],
  statements: [
    nowhere({
      id: 'no-bluff',
      source,
      says: 'Both types never threaten alike where a called bluff costs more than the prize is worth.',
      asserts: [pooling, relation`(1 − ${t}) ${l} < ${t} ${a}`],
    }),
    everywhere({
      id: 'audience-cost-and-war',
      source,
      says: 'Where the weak bluff, war is the less probable, the higher the audience cost, and more probable than where they do not.',
      given: [breakable, manyWeak, bluffPays],
      asserts: [
        compare(probability(bluffing, war), '=', math`${q} ${l}/(${l} + ${a})`),
        decreasing(probability(bluffing, war), a),
        compare(probability(bluffing, war), '≥', probability(told, war)),
      ],
    }),
    everywhere({
      id: 'tying-risks-more',
      source,
      says: 'Where all have tied their hands, war is more probable than where the strong alone sink costs.',
      asserts: [compare(probability(allBound, war), '>', probability(sunk, war))],
    }),
    somewhere({
      id: 'tying-may-risk-more',
      source,
      says: 'Both may be equilibria at the same parameters.',
      asserts: [allBound, sunk],
    }),
    everywhere({
      id: 'same-war',
      source,
      says: 'Where either signal tells the two types apart, war is as probable with one as with the other.',
      given: signalsCost,
      asserts: [compare(probability(told, war), '=', probability(sunk, war))],
    }),
    everywhere({
      id: 'tying-is-better',
      source,
      says: 'There a defender is better off tying hands, by the costs that the strong need not sink.',
      given: signalsCost,
      asserts: [
        compare(payoff(told, 'defender'), '>', payoff(sunk, 'defender')),
        compare(minus(payoff(told, 'defender'), payoff(sunk, 'defender')), '=', math`${q} ${m}`),
      ],
    }),
    everywhere({
      id: 'war-falls-for-ever',
      source,
      says: 'War is the less probable, the higher the audience cost, even where nobody bluffs.',
      given: [breakable, bluffCosts],
      asserts: [decreasing(probability(told, war), a)],
      expected: 'fails',
    }),
  ],
});

export default costlySignals;
