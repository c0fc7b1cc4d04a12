import { formulasOf } from '../../claim/claim.js';
import { claimsBehind, formulasSaid } from '../../claim/parts.js';
import { type Proposition, premisesIn } from '../../claim/proposition/proposition.js';
import type { Specification } from '../../claim/specification.js';
import type { Derivation } from '../../derive/derivation.js';
import { type Formula, symbolsOf } from '../../exact/formula.js';
import { definitionsIn, shownFormulas } from '../derivation-outline.js';
import { oneLine } from '../text/columns.js';
import { type Block, inFormula, more, tableBlock } from './block.js';

/**
 * What a reader of one claim has to know of its symbols: names, and the parameters behind them.
 * @param derived what its deviations gain, where that is told as well.
 */
export function symbolBlocks(
  spec: Specification,
  proposition: Proposition,
  derived?: Derivation,
): Block[] {
  const formulas = [...formulasIn(proposition), ...(derived ? shownFormulas(derived) : [])];
  const symbols = new Set(formulas.flatMap((each) => [...symbolsOf(each)]));
  return more('What the symbols stand for', [
    ...tableBlock(
      `Names in ${proposition.id}`,
      ['name', 'stands for'],
      [...definitionsIn(formulas).values()].map((each) => [
        [inFormula(each)],
        [inFormula(each.body)],
      ]),
    ),
    ...tableBlock(
      `Parameters in ${proposition.id}`,
      ['parameter', 'meaning', 'unit', 'example'],
      spec.parameters
        .filter(({ name }) => symbols.has(name))
        .map((each) => [
          [inFormula(each)],
          [oneLine(each.meaning)],
          [each.unit],
          [`${each.example}`],
        ]),
    ),
  ]);
}

/** What is said in formulas: of a claim its tables, of a statement also those of the claims it speaks of. */
function formulasIn(proposition: Proposition): readonly Formula[] {
  const claims = proposition.kind === 'equilibrium' ? [proposition] : claimsBehind(proposition);
  return [
    ...claims.flatMap((claim) => [...formulasOf(claim)]),
    ...(proposition.kind === 'equilibrium' ? [] : formulasSaid(proposition)),
    ...premisesIn(proposition).flatMap(({ relation: { left, right } }) => [left, right]),
  ];
}
