import { describe, expect, it } from 'vitest';
import { compare } from '../../src/claim/comparison.js';
import { stated } from '../../src/claim/condition.js';
import { continuousClaimAtPoint } from '../../src/claim/continuous/continuous-claim.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { somewhere } from '../../src/claim/proposition/somewhere.js';
import { specification } from '../../src/claim/specification.js';
import { math, relation } from '../../src/exact/math.js';
import { Point } from '../../src/exact/point.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';
import { source } from './demand.js';

const declared = <const Name extends string>(name: Name) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example: '1/2', source },
  });
const [m, x] = [declared('m'), declared('x')];

/** A demands a share; to refuse it costs B from 0 to m. What is best is m / 2, or everything where m > 2. */
const demanding = continuousTiming({ id: 'demanding', title: 'A demand', players: ['A', 'B'] })
  .nature('cost', { uniform: [0, m] })
  .move('demand', { by: 'A', knows: [], chooses: between(0, 1) })
  .move('reply', { by: 'B', knows: ['cost', 'demand'], chooses: ['refuse', 'accept'] })
  .payoffs({
    A: ({ demand, reply }) => (reply === 'refuse' ? 0 : demand),
    B: ({ cost, demand, reply }) => (reply === 'refuse' ? math`−${cost}` : math`−${demand}`),
  });

const less = stated('less', 'x is less than everything', relation`${x} < 1`, source);
const some = stated('some', 'x is more than nothing', relation`${x} > 0`, source);
const halved = stated('halved', 'x is the half of m', relation`2 ${x} = ${m}`, source);

const demanded = (id: string, given: readonly (typeof less)[]) =>
  continuousClaim(demanding, {
    ...{ id, title: id, source, says: 'A demands x.', given, holds: { iff: [halved] } },
    strategies: {
      demand: x,
      reply: ({ demand = x }) => ({ below: demand, play: 'refuse', else: 'accept' }) as const,
    },
  });

const interior = demanded('interior', [some, less]);
const anywhere = demanded('anywhere', []);
const possible = somewhere({
  ...{ id: 'possible', source, says: 'Everything is demanded.' },
  asserts: [interior, compare(x, '=', 1), compare(m, '=', 3)],
});
const inside = somewhere({
  ...{ id: 'inside', source, says: 'Less than everything is demanded, though m is large.' },
  ...{ given: [some, less], expected: 'fails' },
  asserts: [interior, compare(m, '≥', 2)],
});

const spec = specification({
  publication: source.publication,
  parameters: [m, x],
  restrictions: [restriction('a refusal may cost something', relation`${m} > 0`, source)],
  ...{ games: [], claims: [] },
  statements: [interior, anywhere, possible, inside],
});

describe('what is given beside the conditions of an iff', () => {
  it('says of which parameters the claim speaks: of others it says nothing', () => {
    const everything = Point.of({ m: '3', x: '1' });
    const at = continuousClaimAtPoint(interior, everything);
    expect([at.givenHolds, at.refutes]).toEqual([false, false]);
    expect(continuousClaimAtPoint(anywhere, everything).refutes).toBe(true);
  });

  it('is supposed where conditions are necessary, and where they suffice', async () => {
    const propositions = [interior, anywhere, possible];
    const found = await verify(spec, { propositions, runs: 40, threads: 0, cache: false });
    // At m = 3 and x = 1 the profile is an equilibrium; the claim does not say that it is none there.
    expect(found.map(({ kind }) => kind)).toEqual(['proved', 'refuted', 'undecided']);
  });

  it('rules out what a possibility supposes, too, where that is the same', async () => {
    const propositions = [possible, inside];
    const found = await verify(spec, { propositions, runs: 40, threads: 0, cache: false });
    expect(found.map(({ kind }) => kind)).toEqual(['undecided', 'refuted']);
    expect(found[0]).toMatchObject({
      because: expect.stringContaining('some, less do not all hold, interior says nothing'),
    });
  });
});
