import fc from 'fast-check';
import { numeral } from '../../../src/exact/composition.js';
import { entry } from '../../../src/exact/entry.js';
import {
  always,
  type Claim,
  type Formula,
  type Parameter,
  Point,
  parameter,
  Rational,
} from '../../../src/index.js';
import { untyped } from '../../arbitrary/untyped.js';
import { source } from '../../claim/entry.js';

/*
 * Drawn sender–receiver games as one declares them, payoffs being numbers or symbols, with an assessment
 * that is an equilibrium at one point at least.
 */

/** How large the games are, and how often a payoff is a symbol, in tenths. */
export interface DeclaredSize {
  readonly types: number;
  readonly messages: number;
  readonly replies: number;
  readonly symbolic: number;
}

export interface DeclaredSignaling {
  readonly parameters: readonly Parameter[];
  readonly claim: Claim;
  /** The first is one at which the assessment is an equilibrium. */
  readonly points: readonly Point[];
}

/** The next of something endless. */
type Next = (most: number) => number;

/** So many further points are drawn. */
const FURTHER = 12;

export function declaredSignalings(size: DeclaredSize): fc.Arbitrary<DeclaredSignaling> {
  return fc.infiniteStream(fc.nat(5039)).map((numbers) => {
    const next: Next = (most) => Number(numbers.next().value) % (most + 1);
    const made = drawn(size, next);
    return Object.defineProperty(made, fc.toStringMethod, {
      value: () => JSON.stringify({ at: `${made.points[0]}`, strategies: made.claim.strategies }),
    });
  });
}

function drawn(
  { types, messages, replies, symbolic }: DeclaredSize,
  next: Next,
): DeclaredSignaling {
  const named = (letter: string, count: number) =>
    Array.from({ length: count }, (_, k) => `${letter}${k + 1}`);
  const [T, M, R] = [named('t', types), named('m', messages), named('r', replies)];
  const payoff = () => next(4) - 2;
  const cells = T.map(() => M.map(() => R.map(() => [payoff(), payoff()] as [number, number])));
  const at = (t: number, m: number, r: number) => entry(entry(entry(cells, t), m), r);
  const weights = T.map(() => 1 + next(2));
  const priors = weights.map((weight) =>
    Rational.ratio(BigInt(weight), BigInt(weights.reduce((one, other) => one + other))),
  );
  const pooled = next(4) > 0;
  const sends = T.map(() => (pooled ? 0 : next(messages - 1)));
  const believed = M.map(() => {
    const shares = T.map(() => next(2));
    const total = shares.reduce((one, other) => one + other);
    return total === 0 ? T.map((_, t) => (t === 0 ? 1 : 0)) : shares.map((each) => each / total);
  });
  const answers = M.map((_, m) => {
    const sent = sends.some((each, t) => each === m && entry(weights, t) > 0);
    const belief = sent
      ? weights.map((weight, t) => (entry(sends, t) === m ? weight : 0))
      : entry(believed, m);
    const worth = (r: number) =>
      belief.reduce((sum, share, t) => sum + share * entry(at(t, m, r), 1), 0);
    const best = R.map((_, r) => r).filter((r) => R.every((_, s) => worth(r) >= worth(s) - 1e-9));
    return entry(best, next(best.length - 1));
  });
  for (const t of T.keys()) {
    const worth = (m: number) => entry(at(t, m, entry(answers, m)), 0);
    const most = Math.max(...M.map((_, m) => worth(m)));
    at(t, entry(sends, t), entry(answers, entry(sends, t)))[0] = most + (next(2) === 0 ? 1 : 0);
  }

  const values = new Map<string, Rational>();
  const declared = (name: string, value: Rational): Formula => {
    if (next(9) >= symbolic) return numeral(value);
    values.set(name, value);
    return symbolOf(name);
  };
  const named3 = T.flatMap((t, i) =>
    M.flatMap((m, j) =>
      R.map((r, k): [string, readonly [Formula, Formula]] => [
        `${t} ${m} ${r}`,
        [
          declared(`u_${i}${j}${k}`, Rational.of(at(i, j, k)[0])),
          declared(`v_${i}${j}${k}`, Rational.of(at(i, j, k)[1])),
        ],
      ]),
    ),
  );
  const table = new Map(named3);
  const prior = types === 2 ? declared('p', entry(priors, 1)) : undefined;
  const probabilities = Object.fromEntries(
    T.map((t, i): [string, Formula] => [
      t,
      prior === undefined
        ? numeral(entry(priors, i))
        : i === 1
          ? prior
          : { kind: 'sum', terms: [numeral(Rational.one), { kind: 'negative', of: prior }] },
    ]),
  );
  const pays = (player: 0 | 1) => (history: Readonly<Record<string, string>>) =>
    (table.get(`${history['type']} ${history['message']} ${history['reply']}`) ??
      entry(named3, 0)[1])[player];
  const game = untyped
    .timing({ id: 'drawn', title: 'Drawn', players: ['S', 'R'], source })
    .nature('type', { from: T, probabilities })
    .move('message', { by: 'S', knows: ['type'], chooses: M })
    .move('reply', { by: 'R', knows: ['message'], chooses: R })
    .payoffs({ S: pays(0), R: pays(1) });
  const share = (value: number) => numeral(Rational.of(`${Math.round(value * 12)}/12`));
  const rows = <Each>(keys: readonly string[], each: (k: number) => Each) =>
    Object.fromEntries(keys.map((key, k) => [key, each(k)]));
  const made = untyped.claim(game, {
    ...{ id: 'drawn', title: 'Drawn', says: 'It is drawn.', source, expected: 'holds' },
    strategies: {
      message: rows(T, (t) => entry(M, entry(sends, t))),
      reply: rows(M, (m) => entry(R, entry(answers, m))),
    },
    beliefs: {
      reply: rows(M, (m) => ({
        inProportionTo: rows(T, (t) =>
          entry(sends, t) === m
            ? (probabilities[entry(T, t)] ?? numeral(Rational.zero))
            : numeral(Rational.zero),
        ),
        otherwise: rows(T, (t) => share(entry(entry(believed, m), t))),
      })),
    },
    holds: { iff: { message: rows(T, () => always), reply: rows(M, () => always) } },
  });
  const first = Point.of(Object.fromEntries(values));
  const point = () =>
    Point.of(
      Object.fromEntries(
        [...values].map(([name, value]): [string, Rational] => {
          if (next(2) > 0) return [name, value];
          return [name, name === 'p' ? Rational.of(`${next(4)}/4`) : Rational.of(payoff())];
        }),
      ),
    );
  return {
    claim: made as unknown as Claim,
    parameters: [...values.keys()].map(symbolOf),
    points: [first, ...Array.from({ length: FURTHER }, point)],
  };
}

const symbols = new Map<string, Parameter>();

function symbolOf(name: string): Parameter {
  const known =
    symbols.get(name) ??
    parameter(name, {
      ...{ text: name, latex: name, meaning: name, example: '1/2', source },
      unit: name === 'p' ? 'probability' : 'payoff',
    });
  symbols.set(name, known);
  return known;
}
