import collusion from '../../spec/index.js';
import type { Statement } from '../../src/claim/proposition/proposition.js';
import { sourceText } from '../../src/game/game.js';
import { survey } from '../../src/sample/proposition/survey.js';

export const SEED = 20_250_125;

export const statements: readonly Statement[] = collusion.statements ?? [];

/** A statement, and what a test of it is called. */
export interface Titled {
  readonly statement: Statement;
  readonly title: string;
}

export const titled: readonly Titled[] = statements.map((statement) => ({
  statement,
  title: `${statement.id}: ${statement.says} — ${sourceText(statement.source)}`,
}));

export const held: readonly Titled[] = titled.filter(
  ({ statement }) => statement.expected === 'holds',
);

export async function verdictOn(statement: Statement, runs = 10): Promise<string> {
  return (await survey(collusion, statement, { runs, seed: SEED })).result.kind;
}
