import { describe, expect, it } from 'vitest';
import beerQuiche from '../../catalog/cho-kreps-1987/beer-quiche.js';
import { anchor } from '../../src/report/document/block.js';
import { checkingSection } from '../../src/report/document/checking-section.js';
import { reportDocument } from '../../src/report/document/document.js';
import { verify } from '../../src/verify/verify.js';

const settings = { runs: 5, seed: 1, prove: false };

async function decided(...ids: string[]) {
  const propositions = [...beerQuiche.claims, ...(beerQuiche.statements ?? [])].filter(({ id }) =>
    ids.includes(id),
  );
  const verdicts = await verify(beerQuiche, { ...settings, propositions, threads: 0 });
  return { spec: beerQuiche, verdicts, settings };
}

describe('what the verdicts do not say', () => {
  it('is that an equilibrium is the only one, and where others are spoken of', async () => {
    const alone = checkingSection(await decided('beer-pooling')).blocks;
    expect(JSON.stringify(alone)).toContain('says that there are no others');
    const beside = checkingSection(await decided('beer-pooling', 'only-pooling')).blocks;
    expect(JSON.stringify(beside)).not.toContain('says that there are no others');
    const reference = { kind: 'reference', to: anchor('claim', 'only-pooling') };
    expect(
      beside.flatMap((each) => (each.kind === 'list' ? each.items.flat() : [])),
    ).toContainEqual(expect.objectContaining(reference));
  });

  it('is that a proof assistant was asked, and how to ask it', async () => {
    const blocks = JSON.stringify(checkingSection(await decided('beer-pooling')).blocks);
    expect(blocks).toContain('For this page none was');
    expect(blocks).toContain('npx casus certify --rocq DIR --check');
  });
});

describe('the folder of certificates', () => {
  it('is spoken of where proofs were looked for alone', async () => {
    const drawn = await decided('beer-pooling');
    const proved = { ...drawn, settings: { ...settings, prove: true } };
    expect(JSON.stringify(checkingSection(drawn).blocks)).not.toContain('certificates/*.json');
    expect(JSON.stringify(checkingSection(proved).blocks)).toContain('certificates/*.json');
  });
});

describe('what a report was not asked for', () => {
  it('is told with the command that tells it', async () => {
    const { headline } = reportDocument(await decided('beer-pooling'));
    expect(JSON.stringify(headline)).toContain('npx casus report --full');
  });
});
