/*
 * Brandice Canes-Wrone, Michael C. Herron and Kenneth W. Shotts (2001), "Leadership and Pandering: A
 * Theory of Executive Policymaking", in the manner of its model.
 *
 * One of two policies is right; A is so with probability π > 1/2, and is what voters would have. An
 * executive of high quality knows which, one of low quality has a signal that is right with probability
 * s > π; she is of high quality with probability κ, a challenger with probability c. Before they vote,
 * voters learn with probability ρ whether her policy was right. She cares that it is, and is paid ω if
 * she stays; voters want high quality.
 *
 * Known result: an executive who is safe, or lost, does what she thinks right. One whose race is close
 * may pander: she does what is popular though she thinks it wrong, unless voters are likely enough to
 * learn the truth in time.
 *
 * Left out: that what voters learn may depend on the policy; that an unpopular policy may be what an
 * executive is kept for, be it right or wrong; and the equilibria of one who is a little less likely to
 * be of high quality than her challenger.
 */
import {
  claim,
  compare,
  decreasing,
  everywhere,
  increasing,
  math,
  near,
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
  authors: ['Brandice Canes-Wrone', 'Michael C. Herron', 'Kenneth W. Shotts'],
  title: 'Leadership and Pandering: A Theory of Executive Policymaking',
  year: 2001,
  venue: 'American Journal of Political Science 45(3), 532–550',
};

const source: Source = {
  publication,
  place: 'the choice of a policy before an election, in its manner',
};
const { payoff: worth, probability: share, condition, restrict } = cited(source);

const π = share('pi', 'π', 'the prior probability that A is right', '3/5');
const s = share('s', 's', 'the probability that a signal of low quality is right', '7/10');
const κ = share('kappa', 'κ', 'the probability that the executive is of high quality', '1/2');
const c = share('c', 'c', 'that the challenger is', '9/20');
const ρ = share('rho', 'ρ', 'the probability that voters learn the truth in time', '1/4');
const ω = worth('omega', 'ω', 'what it is worth to stay', 4);

type Policy = 'A' | 'B';

const election = timing({
  id: 'election',
  title: 'A policy before an election',
  players: ['executive', 'voters'],
  source,
})
  .nature('right', { from: ['A', 'B'], probabilities: { A: π, B: math`1 − ${π}` } })
  .nature('quality', { from: ['high', 'low'], probabilities: { high: κ, low: math`1 − ${κ}` } })
  .nature('signal', {
    from: ['A', 'B'],
    given: ['right', 'quality'],
    probabilities: ({
      right,
      quality,
    }: {
      readonly right: Policy;
      readonly quality: 'high' | 'low';
    }) => {
      const ofRight = quality === 'high' ? math`1` : s;
      const ofWrong = quality === 'high' ? math`0` : math`1 − ${s}`;
      return right === 'A' ? { A: ofRight, B: ofWrong } : { A: ofWrong, B: ofRight };
    },
  })
  .move('policy', { by: 'executive', knows: ['quality', 'signal'], chooses: ['A', 'B'] })
  .nature('truth', {
    from: ['right', 'wrong', 'unknown'],
    given: ['right', 'policy'],
    probabilities: ({ right, policy }: { readonly right: Policy; readonly policy: Policy }) => ({
      right: right === policy ? ρ : 0,
      wrong: right === policy ? 0 : ρ,
      unknown: math`1 − ${ρ}`,
    }),
  })
  .move('vote', { by: 'voters', knows: ['policy', 'truth'], chooses: ['keep', 'replace'] })
  .payoffs({
    executive: ({ right, policy, vote }) =>
      math`${right === policy ? 1 : 0} + ${vote === 'keep' ? ω : 0}`,
    voters: ({ quality, vote }) => (vote === 'replace' ? c : quality === 'high' ? 1 : 0),
  });

/** How probably a signal of low quality says B; that B is right then exceeds 1/2 by (s − π)/2 of that. */
const saysB = math`((1 − ${π}) ${s} + ${π} (1 − ${s}))`;

const honest = {
  'high, A': 'A',
  'high, B': 'B',
  'low, A': 'A',
  'low, B': 'B',
} as const;

const safe = condition(
  'safe',
  'B does not make voters doubt her enough to prefer the challenger',
  relation`${κ} (1 − ${π}) (1 − ${c}) ≥ ${c} (1 − ${κ}) ${saysB}`,
);
const close = condition(
  'close',
  'B does',
  relation`${κ} (1 − ${π}) (1 − ${c}) ≤ ${c} (1 − ${κ}) ${saysB}`,
);
const ahead = condition('ahead', 'she is as good as the challenger', relation`${κ} ≥ ${c}`);
const lost = condition(
  'lost',
  'not even a policy that proves right makes her as good as the challenger',
  relation`${κ} (1 − ${c}) ≤ ${c} (1 − ${κ}) ${s}`,
);
const candor = condition(
  'candor',
  'what she thinks right is worth more than being kept for what is popular',
  relation`(${s} − ${π}) (1 + ${ρ} ${ω}) ≥ ${saysB} (1 − ${ρ}) ${ω}`,
);
const temptation = condition(
  'temptation',
  'it is worth no more',
  relation`(${s} − ${π}) (1 + ${ρ} ${ω}) ≤ ${saysB} (1 − ${ρ}) ${ω}`,
);

export const safeLeader = claim(election, {
  id: 'safe-leader',
  title: 'A safe executive does what she thinks right',
  source,
  says: 'She follows her signal, and is kept unless her policy proves wrong.',
  strategies: {
    policy: honest,
    vote: {
      'A, right': 'keep',
      'A, wrong': 'replace',
      'A, unknown': 'keep',
      'B, right': 'keep',
      'B, wrong': 'replace',
      'B, unknown': 'keep',
    },
  },
  holds: { iff: [safe] },
  expected: 'holds',
});

export const lostLeader = claim(election, {
  id: 'lost-leader',
  title: 'So does one who has lost',
  source,
  says: 'She follows her signal, and is replaced whatever comes of it.',
  strategies: {
    policy: honest,
    vote: {
      'A, right': 'replace',
      'A, wrong': 'replace',
      'A, unknown': 'replace',
      'B, right': 'replace',
      'B, wrong': 'replace',
      'B, unknown': 'replace',
    },
  },
  holds: { iff: [lost] },
  expected: 'holds',
});

const keptForA = {
  'A, right': 'keep',
  'A, wrong': 'replace',
  'A, unknown': 'keep',
  'B, right': 'keep',
  'B, wrong': 'replace',
  'B, unknown': 'replace',
} as const;

export const candidLeader = claim(election, {
  id: 'candid-leader',
  title: 'An executive who is ahead may do so for all that it costs her',
  source,
  says: 'She follows her signal, though she is kept after A alone if the truth is not known.',
  strategies: { policy: honest, vote: keptForA },
  holds: { if: [ahead, close, candor] },
  expected: 'holds',
});

/** So rarely does low quality dare B that B leaves voters in doubt, who keep her for it so often. */
const dares = math`(${κ} (1 − ${π}) (1 − ${c})/((1 − ${κ}) ${c} ${saysB}))`;
const kept = math`(1 − (${s} − ${π}) (1 + ${ρ} ${ω})/(${saysB} (1 − ${ρ}) ${ω}))`;

export const pandering = claim(election, {
  id: 'pandering',
  title: 'Or she panders',
  source,
  says: 'Low quality that thinks B right does A at times; voters who do not know the truth keep her for A, and for B at times.',
  strategies: {
    policy: {
      'high, A': 'A',
      'high, B': 'B',
      'low, A': 'A',
      'low, B': { B: dares, A: math`1 − ${dares}` },
    },
    vote: {
      'A, right': 'keep',
      'A, wrong': 'replace',
      'A, unknown': 'keep',
      'B, right': 'keep',
      'B, wrong': 'replace',
      'B, unknown': { keep: kept, replace: math`1 − ${kept}` },
    },
  },
  where: [close, temptation],
  holds: { if: [close, temptation, ahead] },
  expected: 'holds',
});

/** The same without a word on what she might gain by being popular. */
export const candidInAnyCase = claim(election, {
  id: 'candid-in-any-case',
  title: 'An executive who is ahead does what she thinks right',
  source,
  says: 'She follows her signal wherever she is as good as the challenger, and B makes voters doubt it.',
  strategies: { policy: honest, vote: keptForA },
  holds: { if: [ahead, close] },
  expected: 'fails',
});

const panders = probability(pandering, { policy: 'A' }, { quality: 'low', signal: 'B' });

const panderingGame: Specification = specification({
  publication,
  parameters: [π, s, κ, c, ρ, ω],
  restrictions: [
    ...restrict('A is popular, not sure to be right', relation`2 ${π} > 1`, relation`${π} < 1`),
    ...restrict('signals outweigh that, and err', relation`${s} > ${π}`, relation`${s} < 1`),
    ...restrict('either may be of either quality', relation`${κ} > 0`, relation`${κ} < 1`),
    ...restrict('either may be of either quality', relation`${c} > 0`, relation`${c} < 1`),
    ...restrict('the truth may come out or not', relation`${ρ} > 0`, relation`${ρ} < 1`),
    ...restrict('it is worth something to stay', relation`${ω} > 0`),
  ],
  games: [election],
  claims: [safeLeader, lostLeader, candidLeader, pandering, candidInAnyCase],
  statements: [
    everywhere({
      id: 'closer-races',
      source,
      says: 'She panders the more often, the better the challenger is.',
      given: [close, temptation],
      asserts: [increasing(panders, c), decreasing(panders, κ)],
    }),
    everywhere({
      id: 'popular-wrong',
      source,
      says: 'The popular policy is carried out though it is wrong, at least as often as without pandering.',
      given: [close, temptation],
      asserts: [
        compare(
          probability(pandering, { policy: 'A' }, { right: 'B' }),
          '≥',
          probability(candidLeader, { policy: 'A' }, { right: 'B' }),
        ),
      ],
    }),
    near(ρ, 1, {
      id: 'truth-will-out',
      source,
      says: 'Where the truth is almost sure to come out in time, pandering does not pay.',
      asserts: [candor.relation],
    }),
  ],
});

export default panderingGame;
