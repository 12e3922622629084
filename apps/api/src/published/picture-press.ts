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
/** So many pictures are kept, of some 25 kB each. */
const mostKept = 200;
/** Which signs stand in which file: `{"[4]": "U+1f1e9-1f1f5,U+…"}`. */
const ranges = z.record(z.string(), z.string());

/** Draws pictures, with fonts of our own: what stands in them reads the same on every machine. */
@Injectable()
export class PicturePress {
  private opened: Promise<Renderer> | undefined;
  /** One after the other: pictures leave room for all else that is asked for. */
  private last: Promise<unknown> = Promise.resolve();
  /** Those that were asked for last, by what is on them. */
  private readonly drawn = new Map<string, Promise<Buffer>>();

  /** @param key what is on it; the same is drawn once @returns a PNG of so many pixels */
  draw(key: string, picture: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
    const known = this.drawn.get(key);
    const asked = known ?? this.last.then(() => this.render(picture, size));
    this.drawn.delete(key);
    this.drawn.set(key, asked);
    if (known !== undefined) return known;
    this.last = asked.catch(() => this.drawn.delete(key));
    const [oldest] = this.drawn.keys();
    if (this.drawn.size > mostKept && oldest !== undefined) this.drawn.delete(oldest);
    return asked;
  }

  private async render(picture: ReactElement, size: { width: number; height: number }): Promise<Buffer> {
    this.opened ??= this.open();
    const [renderer, { node, css }] = await Promise.all([this.opened, fromJsx(picture)]).catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
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
