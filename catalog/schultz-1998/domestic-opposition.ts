/*
 * Kenneth A. Schultz (1998), "Domestic Opposition and Signaling in International Crises", in the manner
 * of its model, here with two types on either side.
 *
 * A government that is strong or weak challenges a rival or not; the rival, who is determined or
 * hesitant, resists or concedes, and if he resists, it fights or backs down, at the audience cost a. In
 * one of two games an opposition, which knows what the government knows, supports the challenge or
 * opposes it before the rival moves. The opposition wants to be right: to have opposed a challenge that
 * fails is worth r to it, to have opposed one that succeeds costs it b.
 *
 * Known result: an opposition that competes for office helps to reveal what the state prefers, and so
 * makes war less probable.
 *
 * Here one equilibrium of the game without an opposition is compared with one of the game with it. In
 * this one who is opposed is taken for weak, and nobody bluffs; challenges are fewer, succeed more often,
 * and war is less probable. It is not the only one: if who is opposed is taken for strong, and conceded
 * to, an opposition may support bluffs.
 *
 * Left out: other equilibria, types between these, the paper's own payoffs of parties and voters, and that the opposition
 * may be mistaken in what war would bring. What is said of the audience cost is said of this version.
 */
import {
  claim,
  compare,
  decreasing,
  derivative,
  everywhere,
  math,
  nowhere,
  type Publication,
  probability,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../cited.js';

const publication: Publication = {
  authors: ['Kenneth A. Schultz'],
  title: 'Domestic Opposition and Signaling in International Crises',
  year: 1998,
  venue: 'American Political Science Review 92(4), 829–844',
};

const source: Source = {
  publication,
  place: 'the crisis with an opposition and without, in its manner, with two types',
};
const { payoff: worth, probability: share, condition, restrict } = cited(source);

const q = share('q', 'q', 'the prior probability of a strong government', '1/4');
const t = share('t', 't', 'that of a determined rival', '1/4');
const v = worth('v', 'v', 'what the prize is worth to a government', 1);
const w = worth('w', 'w', 'what a war is worth to a strong government', '1/2');
const d = worth('d', 'd', 'what a war costs a weak one', 3);
const e = worth('e', 'e', 'what a war is worth to a determined rival', '1/2');
const k = worth('k', 'k', 'what a war costs a hesitant one', 1);
const a = worth('a', 'a', 'the audience cost, of backing down', 2);
const r = worth('r', 'r', 'what it is worth to have opposed a failure', 1);
const b = worth('b', 'b', 'what it costs to have opposed a success', 1);

type Type = 'strong' | 'weak';
type Reply = 'fight' | 'back down' | '-';

const strength = {
  from: ['strong', 'weak'],
  probabilities: { strong: q, weak: math`1 − ${q}` },
} as const;
const resolve = {
  from: ['determined', 'hesitant'],
  probabilities: { determined: t, hesitant: math`1 − ${t}` },
} as const;

function toGovernment({ type, answer, reply }: { type: Type; answer: string; reply: Reply }) {
  if (answer === '-') return 0;
  if (answer === 'concede') return v;
  if (reply === 'back down') return math`−${a}`;
  return type === 'strong' ? w : math`−${d}`;
}

/** The rival has what is at stake, worth 1 to him; conceding it leaves him nothing. */
function toRival({ other, answer, reply }: { other: string; answer: string; reply: Reply }) {
  if (answer === 'concede') return 0;
  if (reply !== 'fight') return 1;
  return other === 'determined' ? e : math`−${k}`;
}

const alone = timing({
  id: 'alone',
  title: 'A crisis without an opposition',
  players: ['government', 'rival'],
  source,
})
  .nature('type', strength)
  .nature('other', resolve)
  .move('challenge', { by: 'government', knows: ['type'], chooses: ['yes', 'no'] })
  .move('answer', {
    by: 'rival',
    knows: ['other'],
    when: { challenge: 'yes' },
    chooses: ['resist', 'concede'],
  })
  .move('reply', {
    by: 'government',
    knows: ['type'],
    when: { answer: 'resist' },
    chooses: ['fight', 'back down'],
  })
  .payoffs({ government: toGovernment, rival: toRival });

const opposed = timing({
  id: 'opposed',
  title: 'A crisis with an opposition',
  players: ['government', 'opposition', 'rival'],
  source,
})
  .nature('type', strength)
  .nature('other', resolve)
  .move('challenge', { by: 'government', knows: ['type'], chooses: ['yes', 'no'] })
  .move('stance', {
    by: 'opposition',
    knows: ['type'],
    when: { challenge: 'yes' },
    chooses: ['support', 'oppose'],
  })
  .move('answer', {
    by: 'rival',
    knows: ['other', 'stance'],
    when: { challenge: 'yes' },
    chooses: ['resist', 'concede'],
  })
  .move('reply', {
    by: 'government',
    knows: ['type', 'stance'],
    when: { answer: 'resist' },
    chooses: ['fight', 'back down'],
  })
  .payoffs({
    government: toGovernment,
    rival: toRival,
    opposition: ({ type, stance, answer, reply }) => {
      if (stance !== 'oppose') return 0;
      const succeeds = answer === 'concede' || (reply === 'fight' && type === 'strong');
      return succeeds ? math`−${b}` : r;
    },
  });

const breakable = condition('breakable', 'a called bluff is given up', relation`${a} ≤ ${d}`);
const manyWeak = condition('many-weak', 'the weak are many', relation`${q} ${k} ≤ 1 − ${q}`);
const bluffPays = condition(
  'bluff-pays',
  'a bluff that the determined alone call pays',
  relation`(1 − ${t}) ${v} ≥ ${t} ${a}`,
);

/** So often do the weak bluff that the hesitant are indifferent, who resist so often that the weak are. */
const bluff = math`${q} ${k}/(1 − ${q})`;
const call = math`(${v}/(${v} + ${a}) − ${t})/(1 − ${t})`;

export const bluffing = claim(alone, {
  id: 'bluffing',
  title: 'Without an opposition, the weak bluff at times',
  source,
  says: 'The strong challenge, and the weak as often as leaves the hesitant in doubt, who resist as often as leaves the weak in doubt.',
  strategies: {
    challenge: { strong: 'yes', weak: { yes: bluff, no: math`1 − ${bluff}` } },
    answer: {
      determined: 'resist',
      hesitant: { resist: call, concede: math`1 − ${call}` },
    },
    reply: { strong: 'fight', weak: 'back down' },
  },
  where: [manyWeak, bluffPays],
  holds: { iff: [breakable] },
  expected: 'holds',
});

const resisting = {
  'determined, yes, resist': t,
  'hesitant, yes, resist': math`1 − ${t}`,
} as const;
/** A government that is opposed keeps its plans. */
const reply = {
  'strong, support': 'fight',
  'strong, oppose': 'fight',
  'weak, support': 'back down',
  'weak, oppose': 'back down',
} as const;

/** Whoever is opposed is taken for weak. */
const unmasked = {
  'determined, oppose': { 'weak, yes': 1 },
  'hesitant, oppose': { 'weak, yes': 1 },
} as const;

export const exposed = claim(opposed, {
  id: 'exposed',
  title: 'With an opposition it may be that nobody bluffs',
  source,
  says: 'The strong alone challenge, and are supported; a bluff would be opposed, and then resisted by all, who take it for one.',
  strategies: {
    challenge: { strong: 'yes', weak: 'no' },
    stance: { strong: 'support', weak: 'oppose' },
    answer: {
      'determined, support': 'resist',
      'determined, oppose': 'resist',
      'hesitant, support': 'concede',
      'hesitant, oppose': 'resist',
    },
    reply,
  },
  beliefs: {
    stance: { weak: { 'determined, yes': t, 'hesitant, yes': math`1 − ${t}` } },
    answer: unmasked,
    reply: {
      'strong, oppose': resisting,
      'weak, support': { 'determined, yes, resist': 1 },
      'weak, oppose': resisting,
    },
  },
  holds: { iff: [breakable] },
  expected: 'holds',
});

const anybodyBluffs = {
  challenge: { strong: 'yes', weak: 'yes' },
  stance: { strong: 'support', weak: 'support' },
  reply,
} as const;

/** Where to be opposed exposes a bluff, an opposition that lets it pass would do better to oppose it. */
export const connived = claim(opposed, {
  id: 'connived',
  title: 'The opposition supports a bluff that it could expose',
  source,
  says: 'All challenge and are supported, and the hesitant concede, but not to who is opposed, whom they take for weak.',
  strategies: {
    ...anybodyBluffs,
    answer: {
      'determined, support': 'resist',
      'determined, oppose': 'resist',
      'hesitant, support': 'concede',
      'hesitant, oppose': 'resist',
    },
  },
  beliefs: {
    answer: unmasked,
    reply: { 'strong, oppose': resisting, 'weak, oppose': resisting },
  },
  holds: { if: [breakable, bluffPays] },
  expected: 'fails',
});

const manyStrong = condition('many-strong', 'the strong are many', relation`${q} ${k} ≥ 1 − ${q}`);
const riskyToOppose = condition(
  'risky-to-oppose',
  'what it may cost to have opposed a success outweighs the rest',
  relation`(1 − ${t}) ${b} ≥ ${t} ${r}`,
);
const alarmed = { 'determined, yes, resist': 1 } as const;

/** Where it does not expose it, the opposition may. */
export const emboldened = claim(opposed, {
  id: 'emboldened',
  title: 'The opposition supports a bluff that it could not expose',
  source,
  says: 'The same, but the hesitant concede to who is opposed, too, whom they take for strong.',
  strategies: {
    ...anybodyBluffs,
    answer: {
      'determined, support': 'resist',
      'determined, oppose': 'resist',
      'hesitant, support': 'concede',
      'hesitant, oppose': 'concede',
    },
  },
  beliefs: {
    answer: {
      'determined, oppose': { 'strong, yes': 1 },
      'hesitant, oppose': { 'strong, yes': 1 },
    },
    reply: { 'strong, oppose': alarmed, 'weak, oppose': alarmed },
  },
  holds: { iff: [breakable, bluffPays, manyStrong, riskyToOppose] },
  expected: 'holds',
});

const war = { reply: 'fight' } as const;
const challenge = { challenge: 'yes' } as const;
const concession = { answer: 'concede' } as const;
const strictlyPays = condition(
  'bluff-strictly-pays',
  'a bluff that the determined alone call is worth more than nothing',
  relation`(1 − ${t}) ${v} > ${t} ${a}`,
);

const domesticOpposition: Specification = specification({
  publication,
  parameters: [q, t, v, w, d, e, k, a, r, b],
  restrictions: [
    ...restrict('either government exists', relation`${q} > 0`, relation`${q} < 1`),
    ...restrict('so does either rival', relation`${t} > 0`, relation`${t} < 1`),
    ...restrict('the strong fight rather than give up', relation`${w} > 0`),
    ...restrict('and would rather not have to', relation`${v} ≥ ${w}`),
    ...restrict('the determined fight rather than concede', relation`${e} > 0`),
    ...restrict('and would rather not have to', relation`${e} < 1`),
    ...restrict('others do not fight gladly', relation`${d} > 0`, relation`${k} > 0`),
    ...restrict('backing down costs something', relation`${a} > 0`),
    ...restrict('an opposition wants to be right', relation`${r} > 0`, relation`${b} > 0`),
  ],
  games: [alone, opposed],
  claims: [bluffing, exposed, connived, emboldened],
  statements: [
    nowhere({
      id: 'no-connivance',
      source,
      says: 'Where who is opposed is taken for weak, and resisted, it is never an equilibrium that all challenge and are supported.',
      asserts: [connived],
    }),
    everywhere({
      id: 'war-and-audience-costs',
      source,
      says: 'Where the weak bluff, war is the less probable, the higher the audience cost; where an opposition keeps them from it, its cost makes no difference.',
      given: [manyWeak, bluffPays],
      asserts: [
        compare(probability(bluffing, war), '=', math`${q} ${v}/(${v} + ${a})`),
        decreasing(probability(bluffing, war), a),
        compare(derivative(probability(exposed, war), a), '=', 0),
      ],
    }),
    everywhere({
      id: 'opposition-and-war',
      source,
      says: 'War is less probable where an opposition exposes bluffs than where the weak bluff at times without one.',
      given: [manyWeak, strictlyPays],
      asserts: [
        compare(probability(exposed, war), '<', probability(bluffing, war)),
        compare(probability(exposed, war), '=', math`${q} ${t}`),
      ],
    }),
    everywhere({
      id: 'opposition-and-success',
      source,
      says: 'Challenges are then fewer, and each succeeds more probably.',
      given: [manyWeak, strictlyPays],
      asserts: [
        compare(probability(exposed, challenge), '<', probability(bluffing, challenge)),
        compare(
          probability(exposed, concession, challenge),
          '>',
          probability(bluffing, concession, challenge),
        ),
      ],
    }),
    everywhere({
      id: 'war-falls-with-opposition-too',
      source,
      says: 'War is the less probable, the higher the audience cost, even where an opposition exposes bluffs.',
      asserts: [decreasing(probability(exposed, war), a)],
      expected: 'fails',
    }),
  ],
});

export default domesticOpposition;
