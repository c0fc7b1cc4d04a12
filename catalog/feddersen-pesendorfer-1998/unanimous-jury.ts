/*
 * Timothy Feddersen and Wolfgang Pesendorfer (1998), "Convicting the Innocent: The Inferiority of
 * Unanimous Jury Verdicts under Strategic Voting", with three jurors.
 *
 * A defendant is guilty or innocent with probability 1/2. Each juror gets a signal that is right with
 * probability p, and votes; the defendant is convicted if all vote for it. To convict the innocent
 * costs each juror q, and to acquit the guilty 1 − q.
 *
 * Known result: a juror's vote matters only if the others vote to convict, which speaks of guilt. So it
 * is no equilibrium that all vote as their signals say, unless q is at least p. What is one is that
 * jurors vote to convict on a guilty signal, and on an innocent one with a probability σ that makes
 * them indifferent.
 *
 * Left out: the formula of σ, which has a root; it is a symbol here, and the equation that it solves a
 * condition. So are other rules than unanimity, many jurors, and that the equilibrium in which all
 * acquit whatever they know is in weakly dominated strategies.
 */
import {
  always,
  claim,
  compare,
  everywhere,
  increasing,
  math,
  nowhere,
  type Publication,
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
  authors: ['Timothy Feddersen', 'Wolfgang Pesendorfer'],
  title:
    'Convicting the Innocent: The Inferiority of Unanimous Jury Verdicts under Strategic Voting',
  year: 1998,
  venue: 'American Political Science Review 92(1), 23–35',
};

const source: Source = { publication, place: 'the unanimity rule, with three jurors' };
const { probability: share, condition, restrict } = cited(source);

const p = share('p', 'p', 'the probability that a signal is right', '4/5');
const q = share('q', 'q', 'the doubt above which a juror would acquit', '1/2');
const σ = share('sigma', 'σ', 'the probability of voting to convict on an innocent signal', '2/7');

const signal = {
  from: ['guilty', 'innocent'],
  given: ['defendant'],
  probabilities: ({ defendant }: { readonly defendant: 'guilty' | 'innocent' }) =>
    defendant === 'guilty'
      ? { guilty: p, innocent: math`1 − ${p}` }
      : { guilty: math`1 − ${p}`, innocent: p },
} as const;

const jury = timing({
  id: 'jury',
  title: 'A unanimous jury of three',
  players: ['1', '2', '3'],
  source,
})
  .nature('defendant', {
    from: ['guilty', 'innocent'],
    probabilities: { guilty: '1/2', innocent: '1/2' },
  })
  .nature('signal 1', signal)
  .nature('signal 2', signal)
  .nature('signal 3', signal)
  .move('vote 1', { by: '1', knows: ['signal 1'], chooses: ['convict', 'acquit'] })
  .move('vote 2', { by: '2', knows: ['signal 2'], chooses: ['convict', 'acquit'] })
  .move('vote 3', { by: '3', knows: ['signal 3'], chooses: ['convict', 'acquit'] })
  .payoffs({ '1': cost, '2': cost, '3': cost });

type Vote = 'convict' | 'acquit';

function cost(trial: {
  readonly defendant: 'guilty' | 'innocent';
  readonly 'vote 1': Vote;
  readonly 'vote 2': Vote;
  readonly 'vote 3': Vote;
}) {
  const convicted = [trial['vote 1'], trial['vote 2'], trial['vote 3']].every(
    (vote) => vote === 'convict',
  );
  if (convicted) return trial.defendant === 'innocent' ? math`−${q}` : 0;
  return trial.defendant === 'guilty' ? math`−(1 − ${q})` : 0;
}

/** What each juror does, the same for all. */
function alike<Row>(row: Row) {
  return { 'vote 1': row, 'vote 2': row, 'vote 3': row } as const;
}

const doubtful = condition(
  'doubtful',
  'an innocent signal outweighs two guilty ones',
  relation`${q} ≥ ${p}`,
);
const convinced = condition(
  'convinced',
  'three guilty ones are enough',
  relation`${p}^3 (1 − ${q}) ≥ (1 − ${p})^3 ${q}`,
);

export const informative = claim(jury, {
  id: 'informative',
  title: 'All vote as their signals say',
  source,
  says: 'Each votes to convict on a guilty signal and to acquit on an innocent one.',
  concept: 'Nash',
  strategies: alike({ guilty: 'convict', innocent: 'acquit' }),
  holds: { iff: alike({ guilty: convinced, innocent: doubtful }) },
  expected: 'holds',
});

/** With probability p + (1 − p) σ a juror votes to convict the guilty, with 1 − p + p σ the innocent. */
const indifferent = condition(
  'indifferent',
  'a juror with an innocent signal is indifferent, if the others vote to convict',
  relation`(1 − ${p}) (${p} + (1 − ${p}) ${σ})^2 (1 − ${q}) = ${p} (1 − ${p} + ${p} ${σ})^2 ${q}`,
);

const mixing = alike({
  guilty: 'convict',
  innocent: { convict: σ, acquit: math`1 − ${σ}` },
} as const);

export const strategic = claim(jury, {
  id: 'strategic',
  title: 'Some vote to convict against their signals',
  source,
  says: 'Each votes to convict on a guilty signal, and on an innocent one with probability σ.',
  concept: 'Nash',
  strategies: mixing,
  holds: { iff: [indifferent] },
  expected: 'holds',
});

export const unresponsive = claim(jury, {
  id: 'unresponsive',
  title: 'All acquit whatever they know',
  source,
  says: 'Each votes to acquit, and none could change the verdict alone.',
  concept: 'Nash',
  strategies: alike({ guilty: 'acquit', innocent: 'acquit' }),
  holds: { iff: alike({ guilty: always, innocent: always }) },
  expected: 'holds',
});

export const naive = claim(jury, {
  id: 'naive',
  title: 'All vote as their signals say, since each would alone',
  source,
  says: 'A juror who would alone decide as her signal says votes so.',
  concept: 'Nash',
  strategies: alike({ guilty: 'convict', innocent: 'acquit' }),
  holds: {
    if: [
      condition('heeds-guilt', 'alone, she convicts on a guilty signal', relation`${q} ≤ ${p}`),
      condition('heeds-innocence', 'and acquits on an innocent one', relation`${q} ≥ 1 − ${p}`),
    ],
  },
  expected: 'fails',
});

const convicted = { 'vote 1': 'convict', 'vote 2': 'convict', 'vote 3': 'convict' } as const;
const wrongly = probability(strategic, convicted, { defendant: 'innocent' });

const juryGame: Specification = specification({
  publication,
  parameters: [p, q, σ],
  restrictions: [
    ...restrict('signals inform', relation`2 ${p} > 1`, relation`${p} < 1`),
    ...restrict('either mistake costs something', relation`${q} > 0`, relation`${q} < 1`),
    ...restrict('jurors mix', relation`${σ} > 0`, relation`${σ} < 1`),
  ],
  games: [jury],
  claims: [informative, strategic, unresponsive, naive],
  statements: [
    nowhere({
      id: 'signals-are-not-enough',
      source,
      says: 'Where doubts below p suffice to convict, it is no equilibrium to vote as signals say.',
      asserts: [informative, relation`${q} < ${p}`],
    }),
    nowhere({
      id: 'not-both',
      source,
      says: 'Where jurors vote to convict against their signals, to follow them is no equilibrium.',
      asserts: [strategic, informative],
    }),
    everywhere({
      id: 'innocent-convicted',
      source,
      says: 'The innocent are convicted more often than if all voted as their signals say, the more often, the more often jurors vote against them.',
      asserts: [
        compare(wrongly, '=', math`(1 − ${p} + ${p} ${σ})^3`),
        compare(wrongly, '>', probability(informative, convicted, { defendant: 'innocent' })),
        increasing(wrongly, σ),
      ],
    }),
    somewhere({
      id: 'strategic-possible',
      source,
      says: 'Jurors who mind both mistakes alike may vote against their signals.',
      asserts: [strategic, relation`2 ${q} = 1`],
    }),
  ],
});

export default juryGame;
