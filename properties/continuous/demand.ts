import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { type Parameter, parameter, restriction } from '../../src/claim/parameter.js';
import { type Specification, specification } from '../../src/claim/specification.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';

const publication = { authors: ['A. N. Other'], title: 'On demands', year: 2026 };
export const source = { publication, place: 'Section 1' };

function declared<const Name extends string>(name: Name, example: string): Parameter<Name> {
  const spelt = { text: name, latex: name, meaning: name };
  return parameter(name, { ...spelt, unit: 'payoff', example, source });
}

export const p = declared('p', '1/2');
const a = declared('a', '1/8');
const m = declared('m', '1/4');
/** By how much A demands more than is best, and B fights sooner than she should. */
const e = declared('e', '0');
const f = declared('f', '0');

export const demandParameters = { p, a, m, e, f };

/** A demands a share, and B, whose cost of war is from 0 to m, accepts or fights. */
export const demanding = continuousTiming({
  id: 'demanding',
  title: 'A demand',
  players: ['A', 'B'],
})
  .nature('cost', { uniform: [0, m] })
  .move('demand', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('reply', { by: 'B', knows: ['cost', 'demand'], chooses: ['fight', 'accept'] })
  .payoffs({
    A: ({ demand, reply }) => (reply === 'fight' ? math`${p} − ${a}` : demand),
    B: ({ cost, demand, reply }) =>
      reply === 'fight' ? math`1 − ${p} − ${cost}` : math`1 − ${demand}`,
  });

/** A claim that A demands something, and that B fights below a cutoff. */
function demandOf(demand: Formula) {
  return continuousClaim(demanding, {
    ...{ id: 'demand', title: 'A demand', source, says: 'It is so.', holds: { iff: [] } },
    strategies: {
      demand,
      reply: ({ demand: x = demand }) => ({
        ...{ below: math`${x} − ${p} + ${f}`, play: 'fight' as const },
        else: 'accept' as const,
      }),
    },
  });
}

export const claimedDemand = demandOf(math`(2 ${p} + ${m} − ${a})/2 + ${e}`);

export const demands: Specification = specification({
  publication,
  parameters: [p, a, m, e, f],
  restrictions: [restriction('war costs B something', relation`${m} > 0`, source)],
  games: [],
  claims: [],
  statements: [claimedDemand],
});
