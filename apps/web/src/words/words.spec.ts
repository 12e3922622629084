/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIntl } from 'react-intl';
import { en } from './en.ts';
import { zh } from './zh.ts';

const source = new URL('..', import.meta.url).pathname;
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.spec\.|^words\/(en|zh)\.ts$/.test(path))
  .map((path) => readFileSync(join(source, path), 'utf8'))
  .join('\n');

/** The names in braces that a message asks for: its arguments, not the branches of its plurals. */
const argumentsOf = (message: string) => [
  ...new Set([...message.matchAll(/\{([a-z][a-zA-Z]*)(?=[,}])/g)].map(([, name]) => name)),
];

describe('the words of the interface', () => {
  it('are the same keys in both languages, in the same order', () => {
    expect(Object.keys(zh)).toEqual(Object.keys(en));
  });

  it.each(Object.keys(en))('%s is used somewhere', (key) => {
    expect(code).toContain(`'${key}'`);
  });

  it('are all there: no screen asks for a key that is missing', () => {
    const asked = [...code.matchAll(/\bt\('([^']+)'/g)].map(([, key]) => key);
    expect(asked.filter((key) => key === undefined || !(key in en))).toEqual([]);
  });

  it.each(Object.entries(en))('%s takes the same arguments in both languages', (key, message) => {
    const translated = zh[key as keyof typeof zh];
    expect(new Set(argumentsOf(translated))).toEqual(new Set(argumentsOf(message)));
  });

  it.each([
    ['en-GB', en],
    ['zh-CN', zh],
  ])('are messages that can be read: %s', (locale, messages) => {
    const failures: unknown[] = [];
    const intl = createIntl({ locale, messages, onError: (error) => failures.push(error) });
    // A number stands well in every place, in a plural too.
    const values = Object.fromEntries(
      Object.values(messages)
        .flatMap(argumentsOf)
        .map((name) => [name, 2]),
    );
    for (const id of Object.keys(en) as (keyof typeof en)[]) intl.formatMessage({ id }, values);
    expect(failures).toEqual([]);
  });

  it('are said without haste, and in Chinese with full-width punctuation', () => {
    expect(Object.values({ ...en }).filter((words) => words.includes('!'))).toEqual([]);
    expect(Object.values(zh).filter((words) => /！|[一-鿿][,.:;?!]/.test(words))).toEqual([]);
  });
});
