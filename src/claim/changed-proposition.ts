import { match } from 'ts-pattern';
import { isOriginal } from '../game/maker.js';
import { refuseMisfits } from './claim-refusal.js';
import type { Proposition } from './proposition/proposition.js';
import { InvalidStatement, refuseStatement } from './statement-refusal.js';

/**
 * Refuses a copy with changes, `{ ...statement, asserts: [] }`, as its maker would have: nobody has
 * looked at it yet, and of what asserts nothing everything can be proved.
 * @throws {InvalidClaim|InvalidStatement}
 */
export function refuseChanged(proposition: Proposition): void {
  if (isOriginal(proposition)) return;
  match(proposition)
    .with({ kind: 'equilibrium' }, (claim) => refuseMisfits(claim))
    .with({ kind: 'everywhere' }, { kind: 'somewhere' }, ({ kind, ...said }) =>
      refuseStatement(kind, said),
    )
    .with({ kind: 'eventually' }, ({ kind, parameter, never: _, ...said }) =>
      refuseStatement(kind, said, parameter),
    )
    .with({ kind: 'regardless' }, ({ kind, game, ...said }) => refuseStatement(kind, said, game))
    .exhaustive(() => {
      const { id, kind } = proposition;
      throw new InvalidStatement(`what is called ${id}`, [
        `kind: there is no proposition of the kind ${JSON.stringify(kind)}: leave it as its maker returned it`,
      ]);
    });
}
