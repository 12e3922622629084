import type { Language } from '@cityloom/operating-model';

const words = {
  zh: {
    title: '登录织城',
    account: '账号',
    password: '密码',
    submit: '登录',
    wrong: '账号或密码不对，请再试一次。',
    slow: '试得太频繁了，请过{seconds}秒再试。',
    demo: '不用账号，以示例人物的身份看看',
  },
  en: {
    title: 'Sign in to Cityloom',
    account: 'Account',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'That account or password is not right. Try again.',
    slow: 'Too many tries. Try again in {seconds} seconds.',
    demo: 'Look around as a person of the example, no account needed',
  },
} as const;

export interface SignInPage {
  language: Language;
  /** What the person typed before, shown again. */
  account: string;
  fault?: 'wrong' | 'slow';
  waitSeconds?: number;
}

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);

/** The page that asks for account and password: HTML without script. */
export function signInPage({ language, account, fault, waitSeconds = 0 }: SignInPage): string {
  const w = words[language];
  const alert = fault && `<p role="alert" id="fault">${w[fault].replace('{seconds}', String(waitSeconds))}</p>`;
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${w.title}</title>
<link rel="stylesheet" href="/sign-in.css">
<main>
<h1>${w.title}</h1>
${alert ?? ''}
<form method="post">
<label for="username">${w.account}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100" value="${escaped(account)}"${fault ? ' aria-describedby="fault"' : ''}>
<label for="password">${w.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button type="submit">${w.submit}</button>
</form>
<p><a href="/who">${w.demo}</a></p>
</main>
</html>`;
}
