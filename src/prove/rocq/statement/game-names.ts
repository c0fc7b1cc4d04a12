import { entry, known } from '../../../exact/entry.js';
import type { Formula } from '../../../exact/formula.js';
import { functionOf } from '../../../exact/formula-value.js';
import type { Game } from '../../../game/game.js';
import type { ReaderNames } from './reader-name.js';
import { type Called, divisorsOf, notZero, realFormula } from './real-formula.js';

/** A variable under its name, with the type of its values. */
export interface NamedVariable {
  readonly name: string;
  readonly type: string;
  /** By value, the constructor. */
  readonly constructors: ReadonlyMap<string, string>;
}

/** A type of values, which several variables may have. */
export interface ValueType {
  readonly type: string;
  readonly constructors: readonly string[];
  readonly variables: readonly string[];
}

/** What the things of a game are called in its file. */
export interface GameNames {
  readonly players: ReadonlyMap<string, string>;
  readonly types: readonly ValueType[];
  readonly variables: ReadonlyMap<string, NamedVariable>;
}

/** Players first, then values, then variables: what comes later makes way. */
export function gameNames({ players, stages }: Game, names: ReaderNames): GameNames {
  const named = new Map(players.map((player) => [player, names.named(player, 'player')]));
  const types = new Map<string, ValueType>();
  for (const { name, values } of stages) {
    const key = JSON.stringify(values);
    const known = types.get(key);
    types.set(
      key,
      known
        ? { ...known, variables: [...known.variables, name] }
        : {
            type: names.named(`${name}_value`),
            constructors: values.map((value) => names.named(value, name)),
            variables: [name],
          },
    );
  }
  const variables = stages.map(({ name, values }): [string, NamedVariable] => {
    const { type, constructors } = known(types, JSON.stringify(values));
    return [
      name,
      {
        name: names.named(name, 'the'),
        type,
        constructors: new Map(values.map((value, index) => [value, entry(constructors, index)])),
      },
    ];
  });
  return { players: named, types: [...types.values()], variables: new Map(variables) };
}

/** Named expressions as definitions, each once and after those that it needs. */
export class NamedExpressions {
  readonly #symbols: ReadonlyMap<string, string>;
  readonly #names: ReaderNames;
  readonly #defined = new Map<string, string>();
  #waiting: string[] = [];
  #divisors: Formula[] = [];

  /** @param symbols by name, how a parameter is called. */
  constructor(symbols: ReadonlyMap<string, string>, names: ReaderNames) {
    this.#symbols = symbols;
    this.#names = names;
  }

  readonly called: Called = (named) => {
    if (named.kind === 'symbol') return known(this.#symbols, named.name);
    const key = JSON.stringify([named.spelling.text, functionOf(named.body).toString()]);
    const found = this.#defined.get(key);
    if (found !== undefined) return found;
    const body = realFormula(named.body, this.called);
    const name = this.#names.named(named.spelling.text, 'term');
    this.#defined.set(key, name);
    this.#waiting.push(`Definition ${name} : R := ${body}.`);
    return name;
  };

  /** A formula as a real number; what it divides by is kept until it is asked for. */
  real(formula: Formula): string {
    this.#divisors.push(...divisorsOf(formula));
    return realFormula(formula, this.called);
  }

  /** That nothing which was written since the last call divides by 0: a part for each divisor. */
  nothingDividesByZero(): readonly string[] {
    const divisors = this.#divisors;
    this.#divisors = [];
    return notZero(divisors, this.called);
  }

  /** Definitions that what was written since the last call needs. */
  definitions(): readonly string[] {
    const waiting = this.#waiting;
    this.#waiting = [];
    return waiting;
  }
}
