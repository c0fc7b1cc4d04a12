import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import type { Formula } from '../../src/exact/formula.js';
import { math, relation } from '../../src/exact/math.js';
import { between, continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { source } from './demand.js';

function declared<const Name extends string>(name: Name, example: string) {
  const spelt = { text: name, latex: name, meaning: name };
  return parameter(name, { ...spelt, unit: 'payoff', example, source });
}

/** The steepness of schooling, and what is added to it, to the wage, and to the type that is believed. */
const k = declared('k', '1/2');
const e = declared('e', '0');
const w = declared('w', '0');
const b = declared('b', '0');

/** A worker of ability t, from 1 to 2, learns; a market that sees how long pays what she is worth. */
const schooling = continuousTiming({ id: 'schooling', title: 'School', players: ['W', 'M'] })
  .nature('t', { uniform: [1, 2] })
  .move('s', { by: 'W', knows: ['t'], chooses: between(0, 3) })
  .move('wage', { by: 'M', knows: ['s'], chooses: between(0, 3) })
  .payoffs({
    W: ({ t, s, wage }) => math`${t} ${wage} − ${s}`,
    M: ({ t, wage }) => math`−(${wage} − ${t})^2`,
  });

/** Riley's schedule where k is 1/2 and e is 0; those who learn too long are thought to be of type 2 + b. */
export const riley = continuousClaim(schooling, {
  ...{ id: 'riley', title: 'Schedule', source, says: 'It is so.', holds: { iff: [] } },
  strategies: {
    s: ({ t = k }) => math`${k} (${t}^2 − 1) + ${e}`,
    wage: ({ t = k, s = k }: Readonly<Record<string, Formula>>) => ({
      revealed: 't',
      play: math`${t} + ${w}`,
      else: { where: relation`${s} ≤ ${e}`, play: 1, else: math`2 + ${b}` },
    }),
  },
  beliefs: {
    wage: ({ s = k }) => ({
      where: relation`${s} ≤ ${e}`,
      believe: { t: 1 },
      else: { t: math`2 + ${b}` },
    }),
  },
});

export const schools = specification({
  publication: source.publication,
  parameters: [k, e, w, b],
  restrictions: [restriction('learning rises', relation`${k} > 0`, source)],
  games: [],
  claims: [],
  statements: [riley],
});
