import type { Language } from '@cityloom/operating-model';

const wan = 1_000_000;
const million = 100_000_000;

/**
 * An amount as people say it: 万元 in Chinese, millions in English where there are any.
 * @param money in minor units (house.md 8), currency by ISO 4217
 */
export function amountIn(language: Language, { amount, currency }: { amount: number; currency: string }): string {
  const number = (value: number) => new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(value);
  if (language === 'en') {
    return Math.abs(amount) >= million
      ? `${currency} ${number(amount / million)} million`
      : `${currency} ${number(amount / 100)}`;
  }
  const [unit, value] = Math.abs(amount) >= wan ? ['万', amount / wan] : ['', amount / 100];
  return currency === 'CNY' ? `${number(value)}${unit}元` : `${number(value)}${unit} ${currency}`;
}
