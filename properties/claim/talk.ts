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
 * Talk that costs nothing: S knows whether the market is rich, and says one of two words to R, who
 * invests or does not. In the one game both want him to be right, in the other S wants him to be wrong.
 */

function talkOf(id: string, isPaid: (isRight: boolean) => boolean) {
  return timing({ id, title: 'Talk', players: ['S', 'R'], source })
    .nature('market', { from: ['rich', 'poor'], probabilities: { rich: q, poor: math`1 − ${q}` } })
    .move('word', { by: 'S', knows: ['market'], chooses: ['up', 'down'] })
    .move('answer', { by: 'R', knows: ['word'], chooses: ['invest', 'pass'] })
    .payoffs({
      S: ({ market, answer }) => (isPaid((answer === 'invest') === (market === 'rich')) ? 1 : 0),
      R: ({ market, answer }) => ((answer === 'invest') === (market === 'rich') ? 1 : 0),
    });
}

export const friendly = talkOf('friendly', (isRight) => isRight);
export const hostile = talkOf('hostile', (isRight) => !isRight);

const said = { source, says: 'It is played.', beliefs: {}, concept: 'Nash' } as const;
const played = { holds: { if: [] }, expected: 'fails' } as const;

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

/** Rich markets are likelier than poor ones, and neither is impossible. */
export const mostlyRich: readonly Condition[] = [
  added('mostly-rich', 'rich markets are likelier', relation`2 ${q} > 1`),
  added('poor-possible', 'some markets are poor', relation`${q} < 1`),
];

export const talk: Specification = {
  ...market,
  games: [friendly, hostile],
  claims: [telling, silent, hidden],
};
