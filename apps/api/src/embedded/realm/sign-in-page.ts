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

const welcome = {
  zh: {
    title: '欢迎，{name}',
    lead: '给自己设一个密码，下次就用它登录。',
    account: '账号',
    password: '密码（至少8位）',
    short: '密码至少8位。',
    renamed: '刚才那个账号名被别人先用了，你的账号改成了下面这个。请再输一次密码。',
    submit: '设好并进入',
    later: '这次先不设，直接进入',
    next: '不设密码，下次就要找邀请你的人再要一个登录码。',
  },
  en: {
    title: 'Welcome, {name}',
    lead: 'Set a password and sign in with it next time.',
    account: 'Account',
    password: 'Password (8 characters or more)',
    short: 'The password needs 8 characters or more.',
    renamed: 'Someone else has just taken that account name. Yours is now the one below. Type your password again.',
    submit: 'Set password and enter',
    later: 'Enter without a password this time',
    next: 'Without a password, you will need a new sign-in code next time. Ask the person who invited you.',
  },
} as const;

/** Why the page comes again: the password is too short, or somebody was quicker with the account name. */
export type WelcomeFault = 'short' | 'renamed';

/** The page that greets whoever comes with a one-time code: HTML without script. Nothing is used up before they press. */
export function welcomePage({
  language,
  name,
  username,
  hint,
  fault,
  needsPassword,
}: {
  language: Language;
  name: string;
  /** The account that they will sign in with. */
  username: string;
  /** The code, handed on as it came. */
  hint: string;
  fault: WelcomeFault | undefined;
  /** Whether they cannot enter without one. */
  needsPassword: boolean;
}): string {
  const w = welcome[language];
  return page(
    language,
    w.title.replace('{name}', () => name),
    `${fault === undefined ? '' : `<p role="alert" id="fault">${w[fault]}</p>`}
<form method="post">
<input type="hidden" name="invitation" value="${escaped(hint)}">
<p>${w.lead}</p>
<label for="username">${w.account}</label>
<input id="username" name="username" autocomplete="username" readonly value="${escaped(username)}">
<label for="password">${w.password}</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="8" maxlength="200" required${fault === undefined ? '' : ' aria-describedby="fault"'}>
<button type="submit">${w.submit}</button>
</form>
${
  needsPassword
    ? ''
    : `<form method="post">
<input type="hidden" name="invitation" value="${escaped(hint)}">
<p>${w.next}</p>
<button type="submit" class="plain">${w.later}</button>
</form>`
}`,
  );
}

/** Says why a code lets nobody in. */
export function refusedPage(language: Language, title: string): string {
  return page(
    language,
    words[language].title,
    `<p role="alert">${escaped(title)}</p>
<p><a href="/">${language === 'zh' ? '回到首页' : 'Go to the start page'}</a></p>`,
  );
}

const page = (language: Language, title: string, body: string) => `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/sign-in.css">
<main>
<h1>${escaped(title)}</h1>
${body}
</main>
</html>`;

const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (c) => `&#${c.codePointAt(0)};`);

/** The page that asks for account and password: HTML without script. */
export function signInPage({ language, account, fault, waitSeconds = 0 }: SignInPage): string {
  const w = words[language];
  const alert = fault && `<p role="alert" id="fault">${w[fault].replace('{seconds}', String(waitSeconds))}</p>`;
  return page(
    language,
    w.title,
    `${alert ?? ''}
<form method="post">
<label for="username">${w.account}</label>
<input id="username" name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100" value="${escaped(account)}"${fault ? ' aria-describedby="fault"' : ''}>
<label for="password">${w.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button type="submit">${w.submit}</button>
</form>
<p><a href="/who">${w.demo}</a></p>`,
  );
}
