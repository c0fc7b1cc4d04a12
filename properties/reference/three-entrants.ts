import {
  type Claim,
  type Condition,
  claim,
  type Formula,
  math,
  relation,
  type Source,
  type Specification,
  specification,
  timing,
} from 'casus';
import { cited } from '../../catalog/cited.js';
import { made } from './made.js';

const source: Source = { publication: made, place: 'three entrants' };
const { probability, condition, restrict } = cited(source);

const p = {
  weak: probability('p_weak', 'p_w', 'the prior probability of a weak entrant', '1/2'),
  middling: probability('p_middling', 'p_m', 'that of a middling one', '1/4'),
  strong: probability('p_strong', 'p_s', 'that of a strong one', '1/4'),
} as const;

const μ = {
  weak: probability('mu_weak', 'μ_w', 'the belief, after an entry, in a weak entrant', '1/2'),
  middling: probability('mu_middling', 'μ_m', 'the belief in a middling one', '1/4'),
  strong: probability('mu_strong', 'μ_s', 'the belief in a strong one', '1/4'),
} as const;

const φ = probability('phi', 'φ', 'the probability that the incumbent fights', '3/4');

/** What an entrant wins where the incumbent yields and loses where he fights; and fighting's gain. */
const stakes = {
  weak: { win: 1, loss: 3, fighting: 2 },
  middling: { win: 1, loss: 1, fighting: -1 },
  strong: { win: 3, loss: 1, fighting: -3 },
} as const;

const priorSumsToOne = relation`${p.weak} + ${p.middling} + ${p.strong} = 1`;

/** An entrant of one of three types stays out or enters; the incumbent, who sees only that, fights. */
const threeEntrants = timing({
  id: 'three-entrants',
  title: 'Three entrants',
  players: ['entrant', 'incumbent'],
  assuming: [priorSumsToOne],
  source,
})
  .nature('type', { from: ['weak', 'middling', 'strong'], probabilities: p })
  .move('entry', { by: 'entrant', knows: ['type'], chooses: ['out', 'in'] })
  .move('answer', {
    by: 'incumbent',
    knows: [],
    when: { entry: 'in' },
    chooses: ['fight', 'yield'],
  })
  .payoffs({
    entrant: ({ type, answer }) =>
      answer === 'yield' ? stakes[type].win : answer === 'fight' ? -stakes[type].loss : 0,
    incumbent: ({ type, answer }) => (answer === 'fight' ? stakes[type].fighting : 0),
  });

type Weights = Readonly<Record<keyof typeof stakes, Formula>>;

function gainFromFighting({ weak, middling, strong }: Weights): Formula {
  return math`2 ${weak} − ${middling} − 3 ${strong}`;
}

/** Whatever the incumbent does with positive probability must be best. */
function incumbentMayMix(who: string, belief: Weights): Condition[] {
  const gain = gainFromFighting(belief);
  return [
    condition(
      `${who}-may-fight`,
      'if the incumbent fights, fighting is best',
      relation`${φ} (${gain}) ≥ 0`,
    ),
    condition(
      `${who}-may-yield`,
      'if the incumbent yields, yielding is best',
      relation`(1 − ${φ}) (${gain}) ≤ 0`,
    ),
  ];
}

function stays(type: keyof typeof stakes, sign: 'out' | 'in'): Condition {
  const { win, loss } = stakes[type];
  const [fought, spared] = [math`${loss} ${φ}`, math`${win} (1 − ${φ})`];
  return condition(
    `${type}-${sign}`,
    `the ${type} entrant does not gain by changing her mind`,
    sign === 'out' ? relation`${fought} ≥ ${spared}` : relation`${fought} ≤ ${spared}`,
  );
}

const answer = { nothing: { fight: φ, yield: math`1 − ${φ}` } } as const;

/** The set of three histories is off the path, and the incumbent mixes there. */
export const allOut: Claim = claim(threeEntrants, {
  id: 'all-out',
  title: 'Nobody enters',
  source,
  says: 'All types stay out, because the incumbent would fight with probability φ.',
  strategies: { entry: { weak: 'out', middling: 'out', strong: 'out' }, answer },
  beliefs: {
    answer: {
      nothing: { 'weak, in': μ.weak, 'middling, in': μ.middling, 'strong, in': μ.strong },
    },
  },
  holds: {
    iff: {
      entry: {
        weak: stays('weak', 'out'),
        middling: stays('middling', 'out'),
        strong: stays('strong', 'out'),
      },
      answer: { nothing: incumbentMayMix('surprised-incumbent', μ) },
    },
  },
  expected: 'holds',
});

/** The same set on the path, with the prior for a belief. */
export const allIn: Claim = claim(threeEntrants, {
  id: 'all-in',
  title: 'Everybody enters',
  source,
  says: 'All types enter, because the incumbent fights with no more than probability φ.',
  strategies: { entry: { weak: 'in', middling: 'in', strong: 'in' }, answer },
  beliefs: {
    answer: { nothing: { 'weak, in': p.weak, 'middling, in': p.middling, 'strong, in': p.strong } },
  },
  holds: {
    iff: {
      entry: {
        weak: stays('weak', 'in'),
        middling: stays('middling', 'in'),
        strong: stays('strong', 'in'),
      },
      answer: { nothing: incumbentMayMix('incumbent', p) },
    },
  },
  expected: 'holds',
});

const weights = [...Object.values(p), ...Object.values(μ), φ];

export const threeEntrantsGame: Specification = specification({
  publication: made,
  parameters: weights,
  restrictions: [
    ...restrict('a probability', ...weights.map((weight) => relation`${weight} ≥ 0`)),
    ...restrict('the prior sums to 1', priorSumsToOne),
    ...restrict('the belief sums to 1', relation`${μ.weak} + ${μ.middling} + ${μ.strong} = 1`),
    ...restrict('a probability', relation`${φ} ≤ 1`),
  ],
  games: [threeEntrants],
  claims: [allOut, allIn],
});
