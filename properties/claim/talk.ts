import {
  added,
  type Claim,
  type Condition,
  claim,
  math,
  relation,
  type Specification,
  timing,
} from '../../src/index.js';
import { market, q, source } from './entry.js';

/*
 * Talk that costs nothing: S knows whether the market is rich, and says a word to R, who invests or does
 * not. In the one game both want him to be right, in the other S wants him to be wrong.
 */

const begun = (id: string) =>
  timing({ id, title: 'Talk', players: ['S', 'R'], source }).nature('market', {
    from: ['rich', 'poor'],
    probabilities: { rich: q, poor: math`1 − ${q}` },
  });

const isRight = ({ market, answer }: { readonly market: string; readonly answer: string }) =>
  (answer === 'invest') === (market === 'rich');

function talkOf(id: string, wanted: boolean) {
  return begun(id)
    .move('word', { by: 'S', knows: ['market'], chooses: ['up', 'down'] })
    .move('answer', { by: 'R', knows: ['word'], chooses: ['invest', 'pass'] })
    .payoffs({
      S: (history) => (isRight(history) === wanted ? 1 : 0),
      R: (history) => (isRight(history) ? 1 : 0),
    });
}

export const friendly = talkOf('friendly', true);
export const hostile = talkOf('hostile', false);

/** The friendly one, with three words. */
export const wordy = begun('wordy')
  .move('word', { by: 'S', knows: ['market'], chooses: ['up', 'down', 'aside'] })
  .move('answer', { by: 'R', knows: ['word'], chooses: ['invest', 'pass'] })
  .payoffs({
    S: (history) => (isRight(history) ? 1 : 0),
    R: (history) => (isRight(history) ? 1 : 0),
  });

/** S says a word to R, and one to Q, who do not hear what the other is told, and want to do the same. */
export const apart = timing({ id: 'apart', title: 'Apart', players: ['S', 'R', 'Q'], source })
  .move('word', { by: 'S', knows: [], chooses: ['up', 'down'] })
  .move('other', { by: 'S', knows: ['word'], chooses: ['up', 'down'] })
  .move('answer', { by: 'R', knows: ['word'], chooses: ['invest', 'pass'] })
  .move('reply', { by: 'Q', knows: ['other'], chooses: ['invest', 'pass'] })
  .payoffs({
    S: () => 0,
    R: ({ answer, reply }) => (answer === reply ? 1 : 0),
    Q: ({ answer, reply }) => (answer === reply ? 1 : 0),
  });

const said = { source, says: 'It is played.', beliefs: {}, concept: 'Nash' } as const;
const played = { holds: { if: [] }, expected: 'fails' } as const;

/** The same with a third word, which costs S something: the other two alone may trade places. */
export const loud = timing({ id: 'loud', title: 'Loud talk', players: ['S', 'R'], source })
  .nature('market', { from: ['rich', 'poor'], probabilities: { rich: q, poor: math`1 − ${q}` } })
  .move('word', { by: 'S', knows: ['market'], chooses: ['up', 'down', 'shout'] })
  .move('answer', { by: 'R', knows: ['word'], chooses: ['invest', 'pass'] })
  .payoffs({
    S: ({ market, word, answer }) =>
      ((answer === 'invest') === (market === 'rich') ? 0 : 1) - (word === 'shout' ? 1 : 0),
    R: ({ market, answer }) => ((answer === 'invest') === (market === 'rich') ? 1 : 0),
  });

/** S tells what she knows, and R believes her. */
export const telling: Claim = claim(friendly, {
  ...{ ...said, ...played, id: 'telling', title: 'Telling' },
  strategies: {
    word: { rich: 'up', poor: 'down' },
    answer: { up: 'invest', down: 'pass' },
  },
});

const silently = {
  word: { rich: 'up', poor: 'up' },
  answer: { up: 'invest', down: 'invest' },
} as const;

/** S always says the same, and R always invests. */
export const silent: Claim = claim(friendly, {
  ...{ ...said, ...played, id: 'silent', title: 'Silent' },
  strategies: silently,
});

/** The same where S wants R to be wrong. */
export const hidden: Claim = claim(hostile, {
  ...{ ...said, ...played, id: 'hidden', title: 'Hidden' },
  strategies: silently,
});

/** One of three words for each market. */
export const telling3: Claim = claim(wordy, {
  ...{ ...said, ...played, id: 'telling-3', title: 'Telling' },
  strategies: {
    word: { rich: 'up', poor: 'aside' },
    answer: { up: 'invest', down: 'invest', aside: 'pass' },
  },
});

export const silent3: Claim = claim(wordy, {
  ...{ ...said, ...played, id: 'silent-3', title: 'Silent' },
  strategies: {
    word: { rich: 'down', poor: 'down' },
    answer: { up: 'invest', down: 'invest', aside: 'invest' },
  },
});

/** Both do this, whatever they are told. */
export const [investing, passing] = (['invest', 'pass'] as const).map(
  (action): Claim =>
    claim(apart, {
      ...{ ...said, ...played, id: `both-${action}`, title: 'Both' },
      strategies: {
        word: { nothing: 'up' },
        other: { up: 'up', down: 'up' },
        answer: { up: action, down: action },
        reply: { up: action, down: action },
      },
    }),
) as [Claim, Claim];

/** Rich markets are likelier than poor ones, and neither is impossible. */
export const mostlyRich: readonly Condition[] = [
  added('mostly-rich', 'rich markets are likelier', relation`2 ${q} > 1`),
  added('poor-possible', 'some markets are poor', relation`${q} < 1`),
];

export const talk: Specification = {
  ...market,
  games: [friendly, hostile, wordy, apart, loud],
  claims: [telling, silent, hidden, telling3, silent3, investing, passing],
};
