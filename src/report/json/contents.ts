import { continuousGamesOf } from '../../claim/continuous/listed-games.js';
import { readingsOf } from '../../claim/readings.js';
import { allPropositions, type Specification } from '../../claim/specification.js';
import { formulaText } from '../../exact/formula.js';
import { relationText } from '../../exact/relation.js';
import { isAlternatives } from '../../game/reading.js';
import { conceptOf } from '../text/concepts.js';
import { continuousGameJson } from './continuous-game.js';

/** What is published, the games, and what is claimed of them: the beginning of every such document. */
export function publishedJson(spec: Specification) {
  return {
    publication: spec.publication,
    games: spec.games.map(({ id, title }) => ({ id, title })),
    claims: allPropositions(spec).map((each) => ({
      id: each.id,
      says: each.says,
      source: each.source.place,
      concept: conceptOf(each) ?? null,
      expected: each.expected,
    })),
  };
}

/** What a specification holds, as the JSON document of `casus show`. */
export function contentsJson(spec: Specification) {
  const { parameters, roots = [], restrictions, cases = [] } = spec;
  return {
    ...publishedJson(spec),
    /** Games with types or actions from intervals, in full. */
    continuousGames: continuousGamesOf(spec).map(continuousGameJson),
    cases: cases.map(({ id, title, claim }) => ({ id, title, claim: claim.id })),
    parameters: parameters.map(({ name, unit, meaning, example }) => ({
      ...{ name, unit, meaning },
      example: `${example}`,
    })),
    /** Symbols for roots of equations, each within the ends of its interval. */
    roots: roots.map(({ name, unit, meaning, solves, between }) => ({
      ...{ name, unit, meaning },
      solves: relationText(solves),
      between: between.map(formulaText),
    })),
    restrictions: restrictions.map(({ relation, says, source }) => ({
      ...{ states: relationText(relation), says },
      source: source.place,
    })),
    readings: readingsOf(spec).map((reading) => ({
      ...{ name: reading.name, silent: reading.silent, read: reading.read },
      ...(isAlternatives(reading)
        ? { alternative: reading.alternative, chosen: reading.chosen }
        : {}),
    })),
  };
}
