import type { Language } from '@cityloom/operating-model';
import { problems, type ProblemCode } from './problems.ts';

/** The body of every error, over HTTP and in socket acknowledgements alike (RFC 9457). */
export interface ProblemBody {
  type: string;
  code: ProblemCode;
  params: Record<string, string>;
  title: string;
  status: number;
  /** Quoted by a reader who asks for help; found again in the log. */
  ref: string;
}

/** An error that the reader is told about. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly code: ProblemCode,
    readonly params: Record<string, string> = {},
  ) {
    super(code);
  }

  get status(): number {
    return problems[this.code].status;
  }

  /** @param ref the reference that also stands in the log */
  body(language: Language, ref: string): ProblemBody {
    const params = { ref, ...this.params };
    const title = problems[this.code][language].replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      name in params ? inWords(String(params[name as keyof typeof params]), language) : '',
    );
    return {
      type: `urn:cityloom:problem:${this.code}`,
      code: this.code,
      params: this.params,
      title,
      status: this.status,
      ref,
    };
  }
}

/** A calendar day as it is written in a language; anything else as it is. */
export function inWords(value: string, language: Language): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${value}T00:00:00Z`));
}
