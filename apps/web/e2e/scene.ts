import type { Browser } from 'playwright-core';
import { openProduct, type Product } from './product.ts';
import { openBrowser } from './visitor.ts';

/** One running Cityloom and one browser for all tests of a file. */
export interface Scene {
  product: Product;
  browser: Browser;
}

/** Opens the scene before the first test of the surrounding `describe`, and closes it after the last. */
export function setScene(): Scene {
  const scene: Partial<Scene> = {};
  beforeAll(async () => {
    scene.product = await openProduct();
    scene.browser = await openBrowser();
  }, 180_000);
  afterAll(async () => {
    await scene.browser?.close();
    await scene.product?.close();
  });
  const opened = <Part>(part: Part | undefined): Part => {
    if (part === undefined) throw new Error('The scene is open in tests only.');
    return part;
  };
  return {
    get product() {
      return opened(scene.product);
    },
    get browser() {
      return opened(scene.browser);
    },
  };
}
