import { describe, expect, it } from 'vitest';
import { stated } from '../../src/claim/condition.js';
import { continuousClaim } from '../../src/claim/continuous/continuous-declaration.js';
import { parameter, restriction } from '../../src/claim/parameter.js';
import { specification } from '../../src/claim/specification.js';
import { math, relation } from '../../src/exact/math.js';
import { continuousTiming } from '../../src/game/continuous/continuous-timing.js';
import { verify } from '../../src/verify/verify.js';
import { source } from './demand.js';

const declared = <const Name extends string>(name: Name, example: string) =>
  parameter(name, {
    ...{ text: name, latex: name, meaning: name, unit: 'payoff', example, source },
  });
const [a, k] = [declared('a', '1'), declared('k', '3/2')];

/** Whether a leader who escalates would fight rests on her type: from k - a on she does, and war is bad for the rival. */
const crisis = continuousTiming({ id: 'crisis', title: 'A crisis', players: ['Leader', 'Rival'] })
  .nature('x', { uniform: [0, 1] })
  .move('start', { by: 'Leader', knows: ['x'], chooses: ['back', 'escalate'] })
  .move('reply', {
    ...{ by: 'Rival', knows: ['start'], when: { start: 'escalate' } },
    chooses: ['concede', 'stand'],
  })
  .move('end', {
    ...{ by: 'Leader', knows: ['x', 'start', 'reply'], when: { reply: 'stand' } },
    chooses: ['retreat', 'fight'],
  })
  .payoffs({
    Leader: ({ x, start, reply, end }) => {
      if (start === 'back') return 0;
      if (reply === 'concede') return 1;
      return end === 'fight' ? math`${x} − ${k}` : math`−${a}`;
    },
    Rival: ({ start, reply, end }) => {
      if (start === 'back') return 1;
      if (reply === 'concede') return 0;
      return end === 'fight' ? -1 : 1;
    },
  });

const dear = stated('dear', 'nobody gains by war', relation`${k} ≥ 1`, source);
const least = stated('least', 'types may be at the cutoff', relation`${k} ≥ ${a}`, source);
const most = stated('most', 'and are', relation`${k} ≤ 1 + ${a}`, source);
const weak = stated('weak', 'the least type retreats', relation`${k} > ${a}`, source);
const calm = stated('calm', 'the largest type retreats', relation`${k} > 1 + ${a}`, source);

const stood = (id: string, x: 0 | 1 | ReturnType<typeof math>) => ({
  ...{ id, title: id, source, says: 'Nobody escalates, for the rival would stand.' },
  strategies: {
    start: 'back',
    reply: { escalate: 'stand' },
    end: {
      'escalate, stand': { below: math`${k} − ${a}`, play: 'retreat', else: 'fight' },
    },
  } as const,
  beliefs: { reply: { escalate: { x } } },
});

const spec = specification({
  publication: source.publication,
  parameters: [a, k],
  restrictions: [
    restriction('retreat costs something', relation`${a} > 0`, source),
    restriction('war costs something', relation`${k} > 0`, source),
  ],
  ...{ games: [], claims: [] },
  statements: [
    continuousClaim(crisis, { ...stood('least type', 0), holds: { iff: [dear, weak] } }),
    continuousClaim(crisis, {
      ...{ ...stood('least type at the cutoff', 0), expected: 'fails' as const },
      holds: { iff: [dear, least] },
    }),
    continuousClaim(crisis, {
      ...{ ...stood('largest type', 1), given: [dear] },
      holds: { iff: [calm] },
    }),
    continuousClaim(crisis, {
      ...{ ...stood('type at the cutoff', math`${k} − ${a}`), expected: 'fails' as const },
      ...{ given: [dear, least, most], holds: { if: [] } },
    }),
  ],
});

describe('a belief that is sure of the type at a cutoff', () => {
  it('is about one who is not below it', async () => {
    const found = await verify(spec, { runs: 40, threads: 0, cache: false });
    expect(found.map(({ kind }) => kind)).toEqual(['proved', 'refuted', 'proved', 'refuted']);
  });
});
