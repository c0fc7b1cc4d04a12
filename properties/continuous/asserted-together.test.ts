import { expect, it } from 'vitest';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { nowhere } from '../../src/claim/proposition/nowhere.js';
import { somewhere } from '../../src/claim/proposition/somewhere.js';
import { specification } from '../../src/claim/specification.js';
import { math, relation } from '../../src/exact/math.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';

const publication = { authors: ['A. N. Other'], title: 'On numbers that turn', year: 2026 };
const source = { publication, place: 'Section 1' };
const m = parameter('m', {
  ...{ text: 'm', latex: 'm', meaning: 'what is at stake', unit: 'payoff', example: '1', source },
});

/**
 * The number that types from `low` to `low + 1` choose rises and falls. Whom nothing is at stake for chooses it as
 * well as any other; and B keeps what she has, as the two types of one number are worth as much on average.
 */
function turning(id: string, low: number) {
  const game = continuousTiming({ id: `turning-${id}`, title: id, players: ['A', 'B'] })
    .nature('t', { uniform: [low, low + 1] })
    .move('n', { by: 'A', knows: ['t'], chooses: between(0, 2) })
    .move('reply', { by: 'B', knows: ['n'], chooses: ['trade', 'keep'] })
    .payoffs({
      A: () => 0,
      B: ({ t, reply }) => (reply === 'keep' ? 0 : math`${m} (${t} − ${low} − 3/4)`),
    });
  return continuousClaim(game, {
    ...{ id, title: id, source, says: 'B keeps what she has.', holds: { iff: [] } },
    strategies: {
      n: ({ t = m }) => math`(${t} − ${low}) (3/2 + ${low} − ${t})`,
      reply: 'keep',
    },
    beliefs: { reply: { t: low } },
  });
}

it('what is not decided of two profiles may be so at types that differ, though their names are the same', async () => {
  const asserts = [turning('young', 0), turning('old', 2)];
  const statements = [
    nowhere({ id: 'never', source, says: 'Never both.', asserts }),
    somewhere({ id: 'once', source, says: 'Both, once.', asserts }),
  ];
  const spec = specification({
    ...{ publication, parameters: [m], games: [], claims: [] },
    restrictions: [restriction('something is at stake', relation`${m} > 0`, source)],
    statements: [...asserts, ...statements],
  });
  const found = await verify(spec, {
    ...{ propositions: statements, runs: 4, threads: 0, cache: false },
  });
  expect(found.map(({ kind }) => kind)).toEqual(['undecided', 'undecided']);
});
