import { guardAt } from '../../claim/claim.js';
import type { ClaimAtPoint } from '../../claim/proposition/equilibrium.js';
import { wrapped } from './columns.js';
import {
  conditionNames,
  discrepancies,
  failingConditions,
  payingText,
  placeText,
  verb,
} from './discrepancy.js';

/**
 * Why a point refutes a claim, for reading: what happens where claim and judgment part, what is
 * claimed there, and what would mend the claim.
 */
export function refutationLines(found: ClaimAtPoint): string[] {
  return [
    `  refuted: ${headline(found)}`,
    ...discrepancies(found).flatMap(({ set, happens, claimed, mend }) => [
      `    ${set ? `${placeText(set)} ` : ''}${happens}`,
      wrapped(`claimed: ${claimed}`, '      '),
      // What is kept to show that it is false is not to be mended.
      ...(found.proposition.expected === 'fails' ? [] : [wrapped(`to mend it: ${mend}`, '      ')]),
    ]),
    ...asClaimed(found),
  ];
}

/** What a point refutes, for the JSON documents. */
export function discrepanciesJson(found: ClaimAtPoint) {
  return discrepancies(found).map(({ set, ...texts }) => ({
    player: set?.mover ?? null,
    informationSet: set?.name ?? null,
    ...texts,
  }));
}

function headline(found: ClaimAtPoint): string {
  const failing = failingConditions(found);
  const { where } = found.proposition;
  const absent = failing.filter((each) => where.includes(each));
  if (found.improper !== undefined) return 'its game does not exist at these parameters';
  if (!found.exists) return 'its strategies do not exist, although nothing in `where` fails';
  if (absent.length > 0)
    return `its strategies exist, although ${conditionNames(absent)} ${verb(absent, 'fail')}, without which \`where\` says that they do not`;
  if (failing.length === 0) return 'its conditions hold, and yet';
  return `${conditionNames(failing)} ${verb(failing, 'fail')}, and yet`;
}

/** Deviations that pay where the claim says that they do: they are no part of the refutation. */
function asClaimed(found: ClaimAtPoint): string[] {
  const { proposition: claim, judgment, disagreements } = found;
  if (claim.scope.kind === 'if') return [];
  const failing = failingConditions(found);
  return judgment.violations
    .filter(({ set }) => !disagreements.includes(set))
    .map((finding) => {
      const own = guardAt(claim, finding.set).filter((each) => failing.includes(each));
      const why = `for ${conditionNames(own)} ${verb(own, 'fail')}`;
      return `    (as claimed, ${placeText(finding.set)} ${payingText(finding, finding.deviation)}, ${why})`;
    });
}
