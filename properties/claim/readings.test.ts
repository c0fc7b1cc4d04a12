import { describe, expect, it } from 'vitest';
import { claim } from '../../src/claim/declaration.js';
import { claimAtPoint } from '../../src/claim/proposition/equilibrium.js';
import { choiceOf, underReadings } from '../../src/claim/readings.js';
import {
  allPropositions,
  examplePoint,
  InvalidSpecification,
  propositionNamed,
  type Specification,
  specification,
} from '../../src/claim/specification.js';
import { alternatives, InvalidReading, readAs } from '../../src/game/reading.js';
import { timing } from '../../src/game/timing.js';
import { isAllDecided, readingTable } from '../../src/verify/reading-table.js';
import { asExpected, subject } from '../../src/verify/verdict.js';
import { verify } from '../../src/verify/verify.js';

const publication = { authors: ['A. N. Other'], title: 'On work', year: 2026 };
const source = { publication, place: 'Section 2' };
const silent = 'Nothing is said of it.';

/** A paper of one worker: two readings matter to her, and one to nobody. */
function build(moot = 'rested', lists = true): Specification {
  const wage = alternatives({
    name: 'wage',
    silent,
    chosen: 'worker',
    read: { worker: 'Who works is paid.', idler: 'Who rests is paid.', nobody: 'Nobody is paid.' },
    moot: { nobody: { [moot]: 'there is no wage' } },
  });
  const weather = alternatives({
    name: 'weather',
    silent,
    chosen: 'fair',
    read: { fair: 'The sun shines.', foul: 'It rains.' },
  });
  const paid = readAs(wage, { worker: 'work', idler: 'rest', nobody: '' });
  const game = timing({ id: 'job', title: 'Job', players: ['W'], source, readings: [wage] })
    .move('does', { by: 'W', knows: [], chooses: ['work', 'rest'] })
    .payoffs({ W: ({ does }) => (does === paid ? 1 : 0) });
  const doing = (id: string, does: 'work' | 'rest', expected: 'holds' | 'fails') =>
    claim(game, {
      ...{ id, title: id, source, says: 'W does so.', beliefs: {}, expected },
      ...{ strategies: { does: { nothing: does } }, holds: { if: [] } },
    });
  return specification({
    ...{ publication, parameters: [], restrictions: [], games: [game] },
    readings: lists ? [wage, weather] : [weather],
    claims: [doing('working', 'work', 'holds'), doing('rested', 'rest', 'fails')],
  });
}

const refutedAtExample = (spec: Specification): string[] =>
  spec.claims.filter((each) => claimAtPoint(each, examplePoint(spec)).refutes).map(({ id }) => id);

describe('a specification under readings', () => {
  it('is as it chooses, where nothing is asked for', async () => {
    const spec = await underReadings({}, build);
    expect([choiceOf(spec), refutedAtExample(spec)]).toEqual([{}, ['rested']]);
  });

  it('is what follows from another, and says so', async () => {
    const spec = await underReadings({ wage: 'idler' }, build);
    expect([choiceOf(spec), refutedAtExample(spec)]).toEqual([{ wage: 'idler' }, ['working']]);
    expect(spec.games[0]?.readings[0]?.read).toBe('Who rests is paid.');
  });

  it('leaves no choice behind', async () => {
    await expect(underReadings({ wage: 'x' }, build)).rejects.toThrow();
    expect(choiceOf(build())).toEqual({});
  });

  it('leaves none behind where several are loaded at once, whichever ends last', async () => {
    const slowly = async (): Promise<Specification> => {
      await Promise.resolve();
      return build();
    };
    await Promise.all([underReadings({}, build), underReadings({}, slowly)]);
    const spec = await underReadings({ wage: 'idler' }, build);
    expect(choiceOf(spec)).toEqual({ wage: 'idler' });
  });

  it('is refused while another is loaded under others', async () => {
    const first = underReadings({ wage: 'idler' }, async () => build());
    await expect(underReadings({}, build)).rejects.toThrow('two specifications are loaded at once');
    expect(choiceOf(await first)).toEqual({ wage: 'idler' });
  });

  it('is refused for names that it does not have, all at once', async () => {
    await expect(underReadings({ wgae: 'idler', weather: 'mild' }, build)).rejects.toThrow(
      /no reading is called "wgae".*\n.*weather: no alternative is called "mild"; there are fair, foul/u,
    );
  });

  it('is refused where it was built before, under others', async () => {
    const before = build();
    await expect(underReadings({ wage: 'idler' }, () => before)).rejects.toThrow(
      'was loaded before, under wage=worker',
    );
    const other = await underReadings({ wage: 'idler' }, build);
    await expect(underReadings({}, () => other)).rejects.toThrow('under wage=idler');
  });

  it('has no claim that makes no sense', async () => {
    const spec = await underReadings({ wage: 'nobody' }, build);
    expect(allPropositions(spec).map(({ id }) => id)).toEqual(['working']);
    expect(() => propositionNamed(spec, 'rested')).toThrow(
      'under the reading wage=nobody it makes no sense: there is no wage',
    );
  });

  it('names no claim as moot that it does not list', () => {
    expect(() => build('restd')).toThrow(InvalidSpecification);
    expect(() => build('restd')).toThrow('moot: no claim is called "restd"');
    expect(build('of another paper', false).claims).toHaveLength(2);
  });

  it('is compared with what it expects under the readings that it chooses alone', async () => {
    const decided = async (wage: string) =>
      (
        await verify(await underReadings({ wage }, build), { threads: 0, cache: false, runs: 2 })
      ).map((found) => [
        subject(found).id,
        found.kind,
        asExpected(found),
        found.readOtherwise?.length,
      ]);
    expect(await decided('worker')).toEqual([
      ['working', 'proved', true, 0],
      ['rested', 'refuted', true, 0],
    ]);
    expect(await decided('idler')).toEqual([
      ['working', 'refuted', true, 1],
      ['rested', 'proved', true, 1],
    ]);
  });
});

describe('the table of readings', () => {
  const table = (spec: Specification) =>
    readingTable(spec, async (choice, propositions) => {
      const under = await underReadings(choice, build);
      const found = await verify(under, { propositions, threads: 0, cache: false, runs: 2 });
      return found.map((each) => ({
        ...{ id: subject(each).id, verdict: each.kind },
        asExpected: each.readOtherwise?.length === 0 ? asExpected(each) : null,
      }));
    });

  it('has each alternative once in the place of the one in force', async () => {
    const { columns, rows } = await table(build());
    expect(columns.map(({ reading, alternative }) => `${reading}=${alternative}`)).toEqual([
      'wage=idler',
      'wage=nobody',
      'weather=foul',
    ]);
    const told = rows.map(({ id, inForce, cells, changes }) => [
      id,
      ...[inForce, ...cells].map((cell) => (cell.kind === 'moot' ? cell.because : cell.verdict)),
      changes,
    ]);
    expect(told).toEqual([
      ['working', 'proved', 'refuted', 'proved', 'proved', true],
      ['rested', 'refuted', 'proved', 'there is no wage', 'refuted', true],
    ]);
  });

  it('says that what the specification chooses is an alternative to another', async () => {
    const { columns, rows } = await table(await underReadings({ wage: 'idler' }, build));
    expect(columns[0]).toMatchObject({ alternative: 'worker', chosen: true });
    expect(rows[0]?.cells[0]).toEqual({ kind: 'decided', verdict: 'proved' });
    expect(rows[0]?.asExpected).toBeNull();
  });

  it('is open where something is undecided, or not as expected', async () => {
    const found = (verdict: 'proved' | 'undecided', asFound: boolean) =>
      readingTable(build(), async (_, ids) =>
        ids.map((id) => ({ id, verdict, asExpected: asFound })),
      );
    expect(isAllDecided(await found('proved', true))).toBe(true);
    expect(isAllDecided(await found('proved', false))).toBe(false);
    expect(isAllDecided(await found('undecided', true))).toBe(false);
  });

  it('guesses nothing that was not decided', async () => {
    await expect(readingTable(build(), async () => [])).rejects.toThrow(
      'nothing was decided of working',
    );
  });
});

describe('a reading with alternatives', () => {
  const tie = alternatives({
    name: 'tie',
    silent,
    chosen: 'first',
    read: { first: 'A.', coin: 'B.' },
  });

  it('does not compile with misspelt alternatives', () => {
    expect(() =>
      // @ts-expect-error the chosen one is none of them
      alternatives({ name: 'tie', silent, chosen: 'frist', read: { first: 'A.', coin: 'B.' } }),
    ).toThrow('chosen: no alternative is called "frist"; did you mean first?');
    // @ts-expect-error one has no value
    expect(() => readAs(tie, { first: 1 })).toThrow('coin: expected a value');
    // @ts-expect-error one has a value and is none
    expect(() => readAs(tie, { first: 1, coin: 2, dice: 3 })).toThrow(
      'no alternative is called "dice"',
    );
  });

  it.each<[string, object, string]>([
    [
      'one alternative alone',
      { read: { first: 'A.' } },
      'expected two alternatives or more, found 1',
    ],
    ['a name that no call can write', { name: 'a tie' }, 'expected a name without blanks'],
    [
      'an alternative that no call can write',
      { read: { first: 'A.', 'a=b': 'B.' } },
      'read: expected names without blanks, commas and "=", found "a=b"',
    ],
    ['claims that are moot under none', { moot: { dice: { x: 'y' } } }, 'moot: no alternative'],
    ['a key that is none', { alternative: 'coin' }, 'alternative'],
  ])('is refused with %s', (_, other, words) => {
    const declared = { name: 'tie', silent, chosen: 'first', read: { first: 'A.', coin: 'B.' } };
    const made = () => alternatives({ ...declared, ...other } as never);
    expect(made).toThrow(InvalidReading);
    expect(made).toThrow(words);
  });

  it('is read only as it was made', () => {
    expect(() => readAs({ ...tie }, { first: 1, coin: 2 })).toThrow('what alternatives(…) makes');
  });
});
