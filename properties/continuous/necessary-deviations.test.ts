import { expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { questionsOf } from '../../src/derive/proposition/proposition-questions.js';
import { math, relation } from '../../src/exact/math.js';
import { continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { source } from './demand.js';

function declared<const Name extends string>(name: Name) {
  const spelt = { text: name, latex: name, meaning: name };
  return parameter(name, { ...spelt, unit: 'payoff', example: '1/4', source });
}

const p = declared('p');
const a = declared('a');
const c = declared('c');

const crisis = continuousTiming({ id: 'crisis', title: 'A crisis', players: ['A', 'B'] })
  .nature('k', { uniform: [0, 1] })
  .move('threat', { by: 'A', knows: ['k'], chooses: ['threat', 'quiet'] })
  .move('reply', {
    ...{ by: 'B', knows: ['threat'], when: { threat: 'threat' } },
    chooses: ['resist', 'concede'],
  })
  .move('end', {
    ...{ by: 'A', knows: ['k', 'threat', 'reply'], when: { reply: 'resist' } },
    chooses: ['fight', 'back'],
  })
  .payoffs({
    A: ({ k, threat, reply, end }) =>
      threat === 'quiet'
        ? 0
        : reply === 'concede'
          ? 1
          : end === 'back'
            ? math`−${a}`
            : math`${p} − ${k}`,
    B: ({ threat, reply, end }) =>
      threat === 'quiet' || end === 'back' ? 1 : reply === 'concede' ? 0 : math`1 − ${p} − ${c}`,
  });

const cheap = stated('cheap', 'B would rather fight', relation`${p} + ${c} ≤ 1`, source);
const resisted = continuousClaim(crisis, {
  ...{ id: 'resisted', title: 'A crisis', source, says: 'Who threatens fights.' },
  strategies: {
    threat: { below: p, play: 'threat', else: 'quiet' },
    reply: { threat: 'resist' },
    end: { 'threat, resist': { below: math`${p} + ${a}`, play: 'fight', else: 'back' } },
  } as never,
  holds: { iff: [cheap] },
});

const spec = specification({
  publication: source.publication,
  parameters: [p, a, c],
  restrictions: [
    ...[p, a, c].map((each) => restriction('positive', relation`${each} > 0`, source)),
    restriction('a chance', relation`${p} < 1`, source),
  ],
  games: [],
  claims: [],
  statements: [resisted],
});

it('asks whether a condition is necessary where the cutoff of a later move splits types', () => {
  const asked = questionsOf(spec, resisted).filter(({ asserts }) => asserts.includes('necessary'));
  expect(asked.length).toBeGreaterThan(0);
  for (const each of asked) expect(each.open).toBeUndefined();
  // What is supposed in a question rests on parameters alone: no gain of one type is taken for another's.
  for (const { hypotheses } of asked)
    for (const { polynomial } of hypotheses)
      for (const symbol of polynomial.symbols) expect(symbol).not.toMatch(/k/u);
});
