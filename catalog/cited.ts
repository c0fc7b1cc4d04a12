import {
  type Condition,
  type Parameter,
  parameter,
  type Relation,
  type Restriction,
  restriction,
  type Source,
  stated,
} from 'casus';

type Example = Parameters<typeof parameter>[1]['example'];

/** Declares a symbol: its name in files, as it is printed, what it means, and an example of it. */
type Declare = <const Name extends string>(
  name: Name,
  text: string,
  meaning: string,
  example: Example,
) => Parameter<Name>;

/** What one place of a publication introduces. */
export interface Cited {
  readonly probability: Declare;
  /** A symbol for anything that is measured as payoffs are. */
  readonly payoff: Declare;
  condition(id: string, says: string, states: Relation): Condition;
  /** The same said of each of these relations. */
  restrict(says: string, ...relations: readonly Relation[]): readonly Restriction[];
}

/** The words of the vocabulary that cite a source, all citing this one. */
export function cited(source: Source): Cited {
  const declaring =
    (unit: Parameter['unit']): Declare =>
    (name, text, meaning, example) =>
      parameter(name, { text, latex: inTeX(name, text), meaning, unit, example, source });
  return {
    probability: declaring('probability'),
    payoff: declaring('payoff'),
    condition: (id, says, states) => stated(id, says, states, source),
    restrict: (says, ...relations) => relations.map((each) => restriction(says, each, source)),
  };
}

/** A Greek letter is written by its name, which is the symbol's: `\mu`. */
function inTeX(name: string, text: string): string {
  return /^\p{Script=Greek}$/u.test(text) ? `\\${name}` : text;
}
