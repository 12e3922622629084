import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Renderer } from '@takumi-rs/core';
import { fromJsx } from '@takumi-rs/helpers/jsx';
import type { ReactElement } from 'react';
import { z } from 'zod';

/** The family in which pictures are written; it comes in files of some hundred signs each. */
export const family = 'Noto Sans SC';
/** Which signs stand in which file: `{"[4]": "U+1f1e9-1f1f5,U+…"}`. */
const ranges = z.record(z.string(), z.string());

/** Draws pictures, with fonts of our own: what stands in them reads the same on every machine. */
@Injectable()
export class PicturePress {
  private opened: Promise<Renderer> | undefined;

  /** @returns a PNG of so many pixels */
  async draw(picture: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
    this.opened ??= this.open();
    const [renderer, { node, css }] = await Promise.all([this.opened, fromJsx(picture)]);
    return renderer.render(node, { ...size, css, format: 'png' });
  }

  /** Fonts are read when somebody first asks for a picture, and kept. */
  private async open(): Promise<Renderer> {
    const require = createRequire(import.meta.url);
    const files = dirname(
      require.resolve('@fontsource-variable/noto-sans-sc/files/noto-sans-sc-latin-wght-normal.woff2'),
    );
    const known = ranges.parse(JSON.parse(await readFile(join(files, '../unicode.json'), 'utf8')));
    const renderer = new Renderer();
    for (const [name, signs] of Object.entries(known)) {
      const file = join(files, `noto-sans-sc-${name.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`);
      await renderer.registerFont({ name: family, data: await readFile(file), unicodeRange: spansIn(signs) });
    }
    return renderer;
  }
}

/** `U+ff07,U+ff17-ff19` as first and last code points. */
function spansIn(written: string): [number, number][] {
  return written.split(',').map((span) => {
    const [first = '', last = first] = span.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
