import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { casus, expectRefusal, folder, jsonDocument } from './casus.js';

const written = folder();
let file = '';
let text = '';

interface Certificates {
  claim: string;
  certificates: { products: { coefficient: string }[]; asserts: string; hypotheses: object[] }[];
}

beforeAll(async () => {
  const out = join(dirname(written('anything', '')), 'out');
  await casus(['verify', 'harm', '--runs', '1', '--out', out]);
  file = join(out, 'certificates', 'harm.json');
  text = readFileSync(file, 'utf8');
});

function changed(change: (document: Certificates) => void): string {
  const document = JSON.parse(text) as Certificates;
  change(document);
  return written('changed.json', JSON.stringify(document));
}

describe('casus recheck', () => {
  it('says what a theorem lacks', async () => {
    const outcome = await casus(['recheck', written('theorem.json', '{"theorem": 1}')]);
    expectRefusal(
      outcome,
      'theorem: expected "pure equilibria"',
      'cases: expected one of {"at", "actions"}',
    );
    expect(outcome.stderr).not.toContain('Invalid input');
  });

  it('reads what is nested as deep as it may be, and says so of what is deeper', async () => {
    const theorem = (splits: number): string => {
      const split = '{"at":{"variable":"a","knows":"b"},"actions":{"hold":';
      const cases = `${split.repeat(splits)}{"unsearched":true}${'}}'.repeat(splits)}`;
      const told = '"game":"baseline","concept":"Nash","given":[],"complete":false,"proper":false';
      const lists = '"equilibria":[],"open":[],"relations":[],"hypotheses":[],"certificates":[]';
      const named = `deep-${splits}.json`;
      return written(named, `{"theorem":"pure equilibria",${told},${lists},"cases":${cases}}`);
    };
    const read = await casus(['recheck', theorem(249)]);
    expect([read.status, read.stderr]).toEqual([1, '']);
    expectRefusal(await casus(['recheck', theorem(9_000)]), 'deep-9000.json', 'nested 18002 deep');
  });

  it('accepts the certificates that were written', async () => {
    const { status, stdout, stderr } = await casus(['recheck', file]);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^✓ harm: \d+ questions, each with a valid certificate$/mu);
  });

  it.each<[string, (document: Certificates) => void]>([
    [
      'a coefficient',
      ({ certificates: [first] }) => {
        for (const each of first?.products ?? []) each.coefficient += '*2/3';
        first?.products.push({ coefficient: '1', ...{ factors: [0] } });
      },
    ],
    [
      'the goal',
      ({ certificates: [first] }) => {
        if (first) first.asserts = 'war is impossible';
      },
    ],
    [
      'a hypothesis',
      ({ certificates: [first] }) => {
        first?.hypotheses.pop();
      },
    ],
    [
      'the number of certificates',
      ({ certificates }) => {
        certificates.pop();
      },
    ],
    [
      'the number of certificates upward',
      ({ certificates }) => {
        certificates.push(...certificates);
      },
    ],
    [
      'the order',
      ({ certificates }) => {
        certificates.reverse();
      },
    ],
    [
      'the claim',
      (document) => {
        document.claim = 'office';
      },
    ],
  ])('refuses them with a change in %s', async (_, change) => {
    const { status, stdout, stderr } = await casus(['recheck', changed(change)]);
    expect([status, stderr]).toEqual([1, '']);
    expect(stdout).toMatch(/[1-9]\d* defects? in the answers to \d+ questions?, in /);
  });

  it('counts defects and not questions, of which there may be fewer', async () => {
    const { stdout } = await casus([
      'recheck',
      changed(({ certificates }) => {
        const all = [...certificates];
        certificates.push(...all, ...all);
        certificates.reverse();
      }),
    ]);
    const [, defects, questions] =
      /(\d+) defects in the answers to (\d+) questions/.exec(stdout) ?? [];
    expect(Number(defects)).toBeGreaterThan(Number(questions));
    expect(stdout).not.toContain('questions without');
  });

  it('says the same in JSON', async () => {
    const found = await casus([
      'recheck',
      file,
      changed(({ certificates }) => {
        certificates.pop();
      }),
      '--json',
    ]);
    expect(found.status).toBe(1);
    expect(jsonDocument(found.stdout)).toMatchObject({
      files: [
        { file, claim: 'harm', defects: [] },
        { claim: 'harm', defects: [{ reason: 'there is no certificate for it' }] },
      ],
    });
  });

  it.each([
    ['a file that is not there', 'nowhere.json', 'nowhere.json'],
    ['what is no JSON', () => written('no.json', '{'), 'is not JSON'],
    [
      'what holds no certificates',
      () => written('other.json', '{"claim": "harm"}'),
      'holds no certificates',
    ],
    [
      'an unknown claim',
      () => written('unknown.json', '{"claim": "ham", "certificates": []}'),
      'harm',
    ],
  ])('does not take %s', async (_, given, words) => {
    expectRefusal(await casus(['recheck', typeof given === 'string' ? given : given()]), words);
  });
});
