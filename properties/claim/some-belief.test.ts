import { describe, expect, it } from 'vitest';
import { beerPooling } from '../../catalog/cho-kreps-1987/beer-quiche.js';
import { isSomeBelief } from '../../src/claim/claim.js';
import { claim } from '../../src/index.js';
import { claimTable } from '../../src/report/text/claim-table.js';
import { source } from '../claim/entry.js';

const { game } = beerPooling;

const declared =
  (beliefs: unknown, concept?: string, holds: unknown = { if: [] }) =>
  () =>
    claim(game, {
      ...{
        id: 'pool',
        title: 'A pool',
        source,
        says: 'All order beer.',
        expected: 'holds',
        concept,
      },
      strategies: {
        breakfast: { wimpish: 'beer', surly: 'beer' },
        answer: { beer: 'refrain', quiche: 'duel' },
      },
      ...{ beliefs, holds },
    } as never);

describe("'some' in the place of a belief", () => {
  it('leaves it open at that set alone', () => {
    const made = declared({ answer: { quiche: 'some' } })();
    const answer = (key: string) => isSomeBelief(made, { variable: 'answer', key });
    expect([answer('quiche'), answer('beer')]).toEqual([true, false]);
    expect(claimTable(made)).toContain('whatever supports this where play does not arrive');
  });

  it('says nothing of an equilibrium that has no beliefs', () => {
    const made = declared({ answer: { quiche: 'some' } }, 'Nash')();
    expect(isSomeBelief(made, { variable: 'answer', key: 'quiche' })).toBe(false);
  });

  it('is said of a sequential equilibrium as a whole, not set by set', () => {
    const open = { answer: { quiche: 'some' } };
    expect(declared(open, 'sequential')().concept).toBe('sequential');
    for (const holds of [{ if: [], at: { answer: ['quiche'] } }, { iff: {} }])
      expect(declared(open, 'sequential', holds)).toThrow(
        `'some' as the belief of B choosing answer at "quiche": of a sequential equilibrium beliefs hang together`,
      );
  });

  it('is refused where any other word is', () => {
    expect(declared({ answer: { quiche: 'any' } })).toThrow(
      `beliefs.answer.quiche: expected a table { history: weight, … } or 'some', found "any"`,
    );
  });

  it('is refused in a changed copy for any other word', async () => {
    const { refuseChangedClaim } = await import('../../src/claim/claim-refusal.js');
    const changed = { ...beerPooling, beliefs: { answer: { quiche: 'any' } } };
    expect(() => refuseChangedClaim(changed as never)).toThrow("or 'some'");
  });
});
