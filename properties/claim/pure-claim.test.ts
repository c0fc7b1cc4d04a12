import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JUDGED_AS } from '../../src/claim/claimed-concept.js';
import { pureClaimAtPoint } from '../../src/claim/proposition/pure-claim-at-point.js';
import { judgeProfile } from '../../src/equilibrium/concept/judgment.js';
import { arrivesAt, playOf } from '../../src/equilibrium/concept/play.js';
import {
  allChoices,
  asBehavior,
  familySize,
  type PureProfile,
  profilesOf,
} from '../../src/equilibrium/enumeration/family.js';
import { Point } from '../../src/exact/point.js';
import { properGameAt } from '../../src/game/declared-form.js';
import type { Game } from '../../src/game/game.js';
import { marked } from '../../src/game/maker.js';
import { formOf } from '../../src/game/unfold.js';
import {
  type Claim,
  claim,
  exists,
  only,
  relation,
  root,
  stated,
  timing,
  unique,
} from '../../src/index.js';
import { strategiesOf } from '../../src/verify/characterize/conditions.js';
import { claims } from '../arbitrary/claimed.js';
import { refusalIn, untyped } from '../arbitrary/untyped.js';
import { c, entry, selective, source } from './entry.js';
import { apart, friendly, hostile, wordy } from './talk.js';

const CONCEPTS = ['Nash', 'subgame perfect', 'weak perfect Bayesian'] as const;

type Concept = (typeof CONCEPTS)[number];

const about = { id: 'said', source, says: 'It is said.', among: 'pure' } as const;

/** So many profiles are judged one by one. */
const FEW = 64n;

/** Every pure equilibrium at a point by judging each profile by itself, with its path of play. */
function judged(game: Game, concept: Concept, point: Point) {
  const at = properGameAt(formOf(game), point);
  return [...profilesOf({ choices: allChoices(at) })].flatMap((profile) => {
    const behavior = asBehavior(at, profile);
    const { verdicts } = judgeProfile(at, { profile: behavior, beliefs: [] });
    if (verdicts[JUDGED_AS[concept]].holds !== true) return [];
    const play = playOf(at, behavior);
    const path = profile.map((action, set) => (arrivesAt(play, set) ? action : '-')).join();
    return [{ profile, path }];
  });
}

/** A claim that plays a pure profile, on no conditions. */
function asClaim(game: Game, profile: PureProfile, id: string): Claim {
  return claim(game, {
    ...{ id, title: id, source, says: 'It is played.', concept: 'Nash', beliefs: {} },
    strategies: strategiesOf(formOf(game).informationSets, profile),
    holds: { if: [] },
    expected: 'fails',
  });
}

describe('what is said of the pure equilibria at a point', () => {
  it.each(CONCEPTS)('is so exactly where judging profile by profile says so: %s', (concept) => {
    let [one, several] = [0, 0];
    fc.assert(
      fc.property(
        claims({ stages: { minLength: 1, maxLength: 3 } }),
        fc.nat(),
        ({ claim: { game: drawn }, points }, chosen) => {
          const game = marked('game', drawn);
          const [first] = points;
          if (first === undefined) return;
          const profiles = { choices: allChoices(properGameAt(formOf(game), first)) };
          fc.pre(familySize(profiles) <= FEW);
          for (const point of points.slice(0, 2)) {
            const found = judged(game, concept, point);
            if (found.length === 1) one++;
            if (found.length > 1) several++;
            const outcomes = new Set(found.map(({ path }) => path));
            const refutes = (said: Parameters<typeof pureClaimAtPoint>[0]): boolean =>
              pureClaimAtPoint(said, point).refutes;
            const said = { ...about, concept };
            expect(refutes(exists(game, said))).toBe(found.length === 0);
            expect(refutes(unique(game, { ...said, upTo: 'nothing' }))).toBe(found.length !== 1);
            expect(refutes(unique(game, { ...said, upTo: 'outcome' }))).toBe(outcomes.size !== 1);
            const all = found.map(({ profile }, index) => asClaim(game, profile, `e${index}`));
            const left = all.length === 0 ? -1 : chosen % all.length;
            const some = all.filter((_, index) => index !== left);
            const lost = found[left];
            for (const upTo of ['nothing', 'outcome'] as const) {
              const without = only(game, { ...said, upTo, equilibria: some });
              const missed = found.filter(
                ({ path }, index) => index !== left && path === lost?.path,
              );
              expect(refutes(only(game, { ...said, upTo, equilibria: all }))).toBe(false);
              expect(refutes(without)).toBe(
                left >= 0 && (upTo === 'nothing' || missed.length === 0),
              );
            }
            for (const each of all)
              expect(refutes(exists(game, { ...said, with: [each] }))).toBe(false);
            const [played] = profilesOf(profiles);
            const other = asClaim(game, played ?? expect.fail('no profile'), 'other');
            expect(refutes(exists(game, { ...said, with: [other] }))).toBe(
              !found.some(({ profile }) => profile.join() === played?.join()),
            );
          }
        },
      ),
      { numRuns: 25 },
    );
    expect(one).toBeGreaterThan(0);
    expect(several).toBeGreaterThan(0);
  });
});

describe('up to the names of messages', () => {
  /** S says the other word, and R answers each word as he answered the other one. */
  const wordsExchanged = (game: Game, profile: PureProfile): PureProfile => {
    const { informationSets } = formOf(game);
    const actionAt = (variable: string, key: string): number => {
      const set = informationSets.find((each) => each.variable === variable && each.key === key);
      return (set && profile[set.index]) ?? expect.fail(`no ${variable} given ${key}`);
    };
    return informationSets.map(({ variable, key }) =>
      variable === 'word'
        ? 1 - actionAt('word', key)
        : actionAt('answer', key === 'up' ? 'down' : 'up'),
    );
  };

  it.each(
    [friendly, hostile].flatMap((game) =>
      [
        [0, 1],
        [1, 3],
        [1, 2],
        [2, 3],
        [1, 1],
      ].map(([rich, all]) => [game.id, game as Game, `${rich}/${all}`] as const),
    ),
  )('%s: one is another where exchanging them makes it that one: %#', (_, game, rich) => {
    const point = Point.of({ c: 1, q: rich });
    for (const concept of CONCEPTS) {
      const found = judged(game, concept, point);
      const pathOf = new Map(found.map(({ profile, path }) => [profile.join(), path]));
      const namesOf = ({ profile, path }: (typeof found)[number]): string =>
        [path, pathOf.get(wordsExchanged(game, profile).join())].sort().join(' or ');
      const kinds = new Set(found.map(namesOf));
      const said = { ...about, concept, upTo: 'messages' } as const;
      expect(pureClaimAtPoint(unique(game, said), point).refutes).toBe(kinds.size !== 1);
      for (const [index, each] of found.entries()) {
        const equilibria = [asClaim(game, each.profile, `e${index}`)];
        const alone = pureClaimAtPoint(only(game, { ...said, equilibria }), point);
        expect(alone.refutes).toBe(kinds.size !== 1);
      }
    }
  });
});

describe('up to the names of several messages', () => {
  /** What is done on a path of play, by variable and by what its mover knows. */
  const doneOn = (game: Game, path: string, variable: string): ReadonlyMap<string, string> => {
    const actions = path.split(',');
    return new Map(
      formOf(game).informationSets.flatMap((set, index) =>
        set.variable === variable && actions[index] !== '-'
          ? [[set.key, set.actions[Number(actions[index])] ?? ''] as const]
          : [],
      ),
    );
  };
  /** What a path of play is, whatever words are called. */
  const tellings: Readonly<Record<string, (path: string) => string>> = {
    wordy: (path) => {
      const [words, answers] = [doneOn(wordy, path, 'word'), doneOn(wordy, path, 'answer')];
      const said = ['rich', 'poor'].map((market) => words.get(market) ?? '');
      return `${said[0] === said[1]} ${said.map((word) => answers.get(word))}`;
    },
    apart: (path) =>
      ['answer', 'reply'].flatMap((each) => [...doneOn(apart, path, each).values()]).join(),
  };

  it.each([wordy, apart].map((game) => [game.id, game as Game] as const))(
    '%s: they count as one exactly where some renaming makes one of them the other',
    (_, game) => {
      const point = Point.of({ c: 1, q: '2/3' });
      for (const concept of ['Nash', 'weak perfect Bayesian'] as const) {
        const found = judged(game, concept, point);
        const kindOf = ({ path }: (typeof found)[number]) => tellings[game.id]?.(path);
        const kinds = [...new Set(found.map(kindOf))];
        expect(kinds.length).toBeGreaterThan(1);
        const firsts = kinds.flatMap((kind) => found.find((each) => kindOf(each) === kind) ?? []);
        const said = { ...about, concept, upTo: 'messages' } as const;
        const refutes = (some: typeof firsts) => {
          const equilibria = some.map(({ profile }, index) => asClaim(game, profile, `e${index}`));
          return pureClaimAtPoint(only(game, { ...said, equilibria }), point).refutes;
        };
        expect(refutes(firsts)).toBe(false);
        for (const left of firsts)
          expect(refutes(firsts.filter((each) => each !== left))).toBe(true);
        expect(pureClaimAtPoint(unique(game, said), point).refutes).toBe(true);
      }
    },
  );
});

describe('a statement about pure equilibria', () => {
  const refusal = (declare: () => unknown): readonly string[] =>
    refusalIn('properties/claim/pure-claim.test.ts', declare);
  const mixing = claim(entry, {
    ...{ id: 'mixing', title: 'Mixing', source, says: 'E mixes.', expected: 'fails' },
    strategies: {
      move: { rich: { enter: '1/2', stay: '1/2' }, poor: 'stay' },
      answer: { enter: 'yield', stay: 'yield' },
    },
    beliefs: { answer: { enter: { rich: 1 }, stay: { poor: 1 } } },
    holds: { if: [] },
  });

  it('says what is wrong with it, and what there is', () => {
    const written = { ...about, upTo: 'result', concept: 'sequential', equilibria: [entry] };
    expect(refusal(() => untyped.only(entry, { ...written, among: 'mixed' }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'among: expected \'pure\': of equilibria in which somebody mixes nothing is told, found "mixed"',
      "concept: expected 'Nash', 'subgame perfect', 'weak perfect Bayesian', found \"sequential\"",
      "upTo: expected 'nothing', 'outcome' or 'messages', found \"result\"",
      'equilibria[0]: expected what claim(…) makes, found a game',
    ]);
    expect(refusal(() => untyped.unique('entry', { ...about, upTo: 'nothing' }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'the first argument: expected what timing(…) … .payoffs(…) makes, found "entry"',
    ]);
    expect(refusal(() => untyped.unique(entry, { ...about, upto: 'nothing' }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      "upTo: expected 'nothing', 'outcome' or 'messages', found nothing",
      '"upto" is unknown: did you mean "upTo"?',
    ]);
  });

  it('is refused where anything in it rests on a root', () => {
    const t = root('t', {
      ...{ text: 't', latex: 't', meaning: 'a number whose square is c', unit: 'payoff', source },
      ...{ solves: (t) => relation`${t}^2 = ${c}`, between: [0, 2] },
    });
    const paid = timing({ id: 'paid', title: 'Paid', players: ['E'], source })
      .move('move', { by: 'E', knows: [], chooses: ['enter', 'stay'] })
      .payoffs({ E: ({ move }) => (move === 'enter' ? t : 0) });
    const large = stated('large', 't is large', relation`${t} > 1`, source);
    const lookAt = [relation`${t} = 1`];
    expect(refusal(() => exists(paid, { ...about, given: [large], lookAt }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'the game paid rests on t, a root: all equilibria are told of what rests on parameters alone',
      'given[0]: large mentions t, a root: all equilibria are told of what rests on parameters alone',
      'lookAt[0]: it mentions t, a root: all equilibria are told of what rests on parameters alone',
    ]);
    const whenLarge = claim(entry, {
      ...{ id: 'entering', title: 'Large', source, says: 'E enters.', expected: 'fails' },
      strategies: {
        move: { rich: 'enter', poor: 'enter' },
        answer: { enter: 'yield', stay: 'yield' },
      },
      beliefs: { answer: { stay: 'some' } },
      holds: { if: [large] },
    });
    expect(
      refusal(() => only(entry, { ...about, upTo: 'nothing', equilibria: [whenLarge] })),
    ).toContainEqual(expect.stringContaining('entering rests on t, a root'));
  });

  it('lists pure claims of its game', () => {
    const other = { ...about, upTo: 'outcome', equilibria: [selective, mixing] } as const;
    expect(refusal(() => only(entry, other))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'equilibria[1]: mixing lets E mix at "rich": equilibria in pure strategies are listed',
    ]);
  });

  it('asks for actions that there are', () => {
    const asked = [
      { mov: { rich: 'enter' } },
      { move: { rihc: 'enter', poor: 'entr' } },
      { move: {} },
    ];
    expect(refusal(() => untyped.exists(entry, { ...about, with: asked }))).toEqual([
      'InvalidStatement: the statement said cannot be used:',
      'with[0]: no move is called "mov"; did you mean move?',
      'with[1]: no information set is called "rihc"; did you mean rich?',
      'with[1]: no action is called "entr"; did you mean enter?',
      'with[2]: it asks for nothing: name an action, or leave it out',
    ]);
  });
});
