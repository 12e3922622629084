import { gzipSync } from 'node:zlib';
import { setScene } from './scene.ts';
import { openVisitor } from './visitor.ts';

/** Bytes, gzipped at the level that servers use; what the phones of the field can take (house.md and the budget). */
const budget = { script: 235_000, stylesheet: 30_000 };

describe('what a browser must load', () => {
  const scene = setScene();

  it('until somebody’s home is usable stays within the budget, and is sent compressed', async () => {
    const { page, context } = await openVisitor(scene.browser, scene.product.origin, {
      language: 'zh-CN',
      scheme: 'light',
      width: 390,
    });
    await page.goto('/who');
    await page.getByRole('button', { name: '周岚' }).click();
    await page.getByRole('heading', { level: 1, name: /周岚/ }).waitFor();

    // Nothing of this page may come late and be counted for the next.
    await page.goto('about:blank');
    const weight = { script: 0, stylesheet: 0 };
    const uncompressed: string[] = [];
    const loading: Promise<void>[] = [];
    // Again from an empty cache, so that each file is counted once and for this one page.
    const client = await context.newCDPSession(page);
    await client.send('Network.clearBrowserCache');
    page.on('response', (response) => {
      const kind = response.request().resourceType();
      if (kind !== 'script' && kind !== 'stylesheet') return;
      loading.push(
        response.body().then((body) => {
          weight[kind] += gzipSync(body).length;
          if (body.length > 2_000 && !response.headers()['content-encoding']) uncompressed.push(response.url());
        }),
      );
    });
    await page.goto('/qichuan');
    await page.getByText('栖川市商会').first().waitFor();
    await Promise.all(loading);

    expect(weight.script).toBeGreaterThan(50_000);
    expect(weight.script).toBeLessThanOrEqual(budget.script);
    expect(weight.stylesheet).toBeGreaterThan(1_000);
    expect(weight.stylesheet).toBeLessThanOrEqual(budget.stylesheet);
    expect(uncompressed).toEqual([]);
    process.stdout.write(`script ${weight.script} B, style ${weight.stylesheet} B, gzipped\n`);
    await context.close();
  });
});
