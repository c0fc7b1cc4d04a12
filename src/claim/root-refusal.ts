import { type Formula, partsOf } from '../exact/formula.js';
import { relationText, symbolsIn } from '../exact/relation.js';
import { mentionsIn, type Parts } from './parts.js';
import type { Root } from './root.js';
import { isRoot, rootsOfClaim, symbolsDefining } from './roots-behind.js';

/*
 * What keeps roots from standing for something in a specification, a line for each problem.
 */

/** What is wrong with the roots of a specification, and with how they are used. */
export function rootProblems(parts: Parts): string[] {
  const { roots = [] } = parts;
  return [
    ...cycles(roots),
    ...unlisted(parts),
    ...parts.restrictions.flatMap(({ says, relation }) =>
      roots
        .filter(({ name }) => symbolsIn(relation).has(name))
        .map(
          ({ name }) =>
            `the restriction "${says}" mentions ${name}, a root, which parameters settle: restrict them, or state ${relationText(relation)} as a condition`,
        ),
    ),
    ...(parts.cases ?? []).flatMap(({ id, claim }) =>
      rootsOfClaim(claim).map(
        ({ name }) =>
          `the case ${id} is of ${claim.id}, which rests on ${name}, a root: cases are told of claims without roots`,
      ),
    ),
  ];
}

/** Roots that are defined by each other, by whatever objects they name each other. */
function cycles(roots: readonly Root[]): string[] {
  const behind = (root: Root): ReadonlySet<string> => {
    const found = new Set<string>();
    const visit = (each: Root): void => {
      for (const name of symbolsDefining(each)) {
        if (found.has(name)) continue;
        found.add(name);
        for (const other of roots) if (other.name === name) visit(other);
      }
    };
    visit(root);
    return found;
  };
  const circular = roots.filter((each) => behind(each).has(each.name));
  const names = circular.map(({ name }) => name).join(', ');
  return circular.length > 0
    ? [
        `the roots ${names} are defined by each other: let an equation mention roots before it alone`,
      ]
    : [];
}

/** Roots that are not listed, and symbols that have the name of one and are none. */
function unlisted(parts: Parts): string[] {
  const { roots = [] } = parts;
  const byName = new Map(roots.map((each) => [each.name, each]));
  const problems = mentionsIn(parts).flatMap(({ place, formulas }) =>
    [...symbolsAmong(formulas)].flatMap((symbol): string[] => {
      const { name } = symbol;
      const listed = byName.get(name);
      if (isRoot(symbol))
        return listed === symbol
          ? []
          : [
              listed
                ? `${place} mentions a root ${name} that is another than the one listed under this name: use one and the same`
                : `${place} mentions the root ${name}, which is not listed: add it to "roots"`,
            ];
      // In its own equation a root is a plain symbol.
      return listed === undefined || place === `the root ${name}`
        ? []
        : [`${place} mentions ${name}, which is not what root('${name}', …) returned: use that`];
    }),
  );
  return [...new Set(problems)];
}

function symbolsAmong(formulas: readonly Formula[]) {
  const found = new Set<Extract<Formula, { kind: 'symbol' }>>();
  const met = new Set<Formula>();
  const visit = (formula: Formula): void => {
    if (met.has(formula)) return;
    met.add(formula);
    if (formula.kind === 'symbol') found.add(formula);
    partsOf(formula).forEach(visit);
  };
  formulas.forEach(visit);
  return found;
}
