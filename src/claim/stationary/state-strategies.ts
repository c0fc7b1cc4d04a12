import { match } from 'ts-pattern';
import * as schema from '../../game/schema.js';
import type { StateOfPlay } from '../../game/stationary/state-of-play.js';
import { InvalidClaim, misfits } from '../claim-refusal.js';
import { behaviors, reachedRows } from '../declared-tables.js';
import { offerStage } from './offer-stage.js';
import type { PlayedState } from './played-state.js';

const offerBehavior = schema.record({ offers: schema.formula, acceptsFrom: schema.formula });

/**
 * Reads what a claim says of a state.
 * @throws {InvalidClaim} where it does not fit what is played there.
 */
export function playedState(name: string, state: StateOfPlay, written: unknown): PlayedState {
  const refusal = (problems: readonly string[]) =>
    new InvalidClaim(`the strategies in ${name}`, problems);
  return match(state)
    .returnType<PlayedState>()
    .with({ kind: 'offer' }, (offered) =>
      offerStage(name, offered, schema.parsed(offerBehavior, written, refusal)),
    )
    .with({ kind: 'stage' }, (staged) => {
      const { game } = staged;
      const strategies = reachedRows(game, schema.parsed(behaviors, written, refusal));
      const problems = misfits({
        ...{ game, beliefs: {}, concept: 'subgame perfect', strategies },
        scope: { kind: 'if', conditions: [] },
      });
      if (problems.length > 0) throw refusal(problems);
      return { state: staged, strategies, presumes: [] };
    })
    .exhaustive();
}
