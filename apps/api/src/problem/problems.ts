import type { Label } from '@cityloom/operating-model';

/** Every error that the API can answer with: HTTP status and words in both languages. `{x}` is filled from the problem's params. */
export const problems = {
  bad_request: {
    status: 400,
    en: 'The request could not be read. Check it and send it again.',
    zh: '请求无法读取，请检查后重新发送。',
  },
  invalid_field: {
    status: 400,
    en: 'Check {fields} and send it again.',
    zh: '请检查 {fields} 后重新发送。',
  },
  not_signed_in: {
    status: 401,
    en: 'You are not signed in, or your sign-in has expired. Sign in and try again.',
    zh: '你还没有登录，或登录已过期。请登录后重试。',
  },
  not_allowed: {
    status: 403,
    en: 'You may see this but not change it. Ask whoever leads it.',
    zh: '你可以看，但不能改。请联系牵头的人。',
  },
  not_found: {
    status: 404,
    en: 'There is nothing here that you may see. Check the address, or ask for access.',
    zh: '这里没有你能看到的内容。请核对地址，或申请权限。',
  },
  too_large: {
    status: 413,
    en: 'This is too large to send at once. Send it in smaller parts.',
    zh: '一次发送的内容太大，请分几次发送。',
  },
  wrong_host: {
    status: 421,
    en: 'This address does not lead to Cityloom. Open {origin} instead.',
    zh: '这个地址打不开织城，请改用 {origin}。',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong. Your work is safe. Reference {ref}.',
    zh: '出了点问题，你的内容没有丢。编号 {ref}。',
  },
  unavailable: {
    status: 503,
    en: 'Cityloom cannot reach its database right now. What is shown as saved is safe. Try again in a moment.',
    zh: '织城暂时连不上数据库。已显示为保存的内容都在，请稍后再试。',
  },
} as const satisfies Record<string, Label & { status: number }>;

export type ProblemCode = keyof typeof problems;
