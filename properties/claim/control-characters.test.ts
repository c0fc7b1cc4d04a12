import { describe, expect, it } from 'vitest';
import {
  added,
  casePath,
  math,
  parameter,
  relation,
  restriction,
  type Specification,
  specification,
  term,
  timing,
} from '../../src/index.js';
import { FORGERIES, holdsControl } from '../arbitrary/hostile-text.js';
import { game, move, problemsOf } from '../game/declaration.js';
import { c, entry, market, selective, selectiveIf, source } from './entry.js';

/** Those that hold characters which prose may not hold either. */
const texts = FORGERIES.filter((text) => holdsControl(text.replace(/[\n\r\t]/gu, '')));

const [text = ''] = texts;
const spelt = { text: 'd', latex: 'd', meaning: 'a cost', unit: 'payoff', example: 1 } as const;
const about = { id: 'case', title: 'Case', source, parameters: {}, path: {} };

const declarations: readonly (readonly [what: string, declare: (text: string) => Specification])[] =
  [
    [
      'the publication',
      (each) => ({ ...market, publication: { ...source.publication, title: each } }),
    ],
    ['an id', (each) => ({ ...market, claims: [{ ...selective, id: each }] })],
    ['a title', (each) => ({ ...market, claims: [{ ...selective, title: each }] })],
    [
      'a place',
      (each) => ({ ...market, claims: [{ ...selective, source: { ...source, place: each } }] }),
    ],
    ['prose', (each) => ({ ...market, claims: [{ ...selective, says: each }] })],
    [
      'a condition',
      (each) => ({
        ...market,
        claims: [selectiveIf([added(each, 'so', relation`${c} ≤ 2`)], 'holds')],
      }),
    ],
    [
      'a restriction',
      (each) => ({
        ...market,
        restrictions: [...market.restrictions, restriction(each, relation`${c} ≤ 9`, source)],
      }),
    ],
    [
      'the cast of a case',
      (each) => ({
        ...market,
        cases: [casePath(selective, { ...about, cast: { E: each, I: 'I' } })],
      }),
    ],
    [
      'a spelling',
      (each) => {
        const named = term({ text: each, latex: 'x' }, math`${c} + 1`);
        return {
          ...market,
          claims: [selectiveIf([added('x', 'so', relation`${named} ≥ 0`)], 'holds')],
        };
      },
    ],
    [
      'a spelling in a payoff',
      (each) => {
        const named = term({ text: each, latex: 'x' }, math`${c} + 1`);
        const paid = timing({ id: 'paid', title: 'Paid', players: ['P'] })
          .move('move', { by: 'P', knows: [], chooses: ['up', 'down'] })
          .payoffs({ P: () => named });
        return { ...market, games: [entry, paid] };
      },
    ],
    [
      'the title of a game',
      (each) => {
        const idle = timing({ id: 'idle', title: each, players: ['P'] })
          .move('wait', { by: 'P', knows: [], chooses: ['yes', 'no'] })
          .payoffs({ P: () => 0 });
        return { ...market, games: [entry, idle] };
      },
    ],
  ];

describe('control characters', () => {
  it.each(declarations)('are refused in %s', (_, declare) => {
    expect(() => specification(declare('plain'))).not.toThrow();
    for (const each of texts) {
      let message = '';
      try {
        specification(declare(each));
      } catch (error) {
        message = (error as Error).message;
      }
      expect(message).toMatch(/expected (?:text without|no) control characters/u);
    }
  });

  it('are refused in names that a game is made of', () => {
    const named = (player: string, variable: string, value: string): readonly string[] =>
      problemsOf(game([move(variable, player, [], [value, 'down'])], { players: [player, 'B'] }));
    expect(named('A', 'x', 'up')).toEqual([]);
    for (const problems of [named(text, 'x', 'up'), named('A', text, 'up'), named('A', 'x', text)])
      expect(problems.join()).toMatch(/^the (?:player|variable|value) .* no control characters/u);
  });

  it('are refused in the name and the spellings of a parameter', () => {
    expect(() => parameter('d', { ...spelt, source })).not.toThrow();
    for (const wrong of [{ text }, { latex: text }])
      expect(() => parameter('d', { ...spelt, ...wrong, source })).toThrow(/without control/u);
    expect(() => parameter(`d\u202e`, { ...spelt, source })).toThrow(/the parameter d\\u202e/u);
  });

  it('may break prose into lines', () => {
    const says = 'E enters\n\ta rich market\r\nalone.';
    expect(() => specification({ ...market, claims: [{ ...selective, says }] })).not.toThrow();
  });

  it('are refused where the text is written, and not shown', () => {
    expect(() => added(text, 'so', relation`${c} ≤ 2`)).toThrow(/^[^\p{Cc}]*\n[^\p{Cc}]*\\x1b/u);
  });
});
