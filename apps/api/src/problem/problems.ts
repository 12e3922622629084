import type { Label } from '@cityloom/operating-model';
import { talkProblems } from './talk-problems.ts';

/** Every error that the API can answer with: HTTP status and words in both languages. `{x}` is filled from the problem's params. */
export const problems = {
  ...talkProblems,
  bad_request: {
    status: 400,
    en: 'The request could not be read. Check it and send it again.',
    zh: '没有读懂你发来的内容，请检查后再发送一次。',
  },
  invalid_field: {
    status: 400,
    en: 'Check {fields} and send it again.',
    zh: '请检查{fields}，再发送一次。',
  },
  not_signed_in: {
    status: 401,
    en: 'You are not signed in, or your sign-in has expired. Sign in and try again.',
    zh: '你还没有登录，或登录已过期。请登录后再试一次。',
  },
  not_allowed: {
    status: 403,
    en: 'You can see this but not change it. Ask whoever looks after it.',
    zh: '你可以看，但不能改。请联系牵头的人。',
  },
  part_not_allowed: {
    status: 403,
    en: 'One part cannot go along: {part}. It is not yours to move, or you wrote in it last, and nobody adopts their own words. Ask somebody else.',
    zh: '{part}不能随之一起变动：你没有这个权限，或者最后是你改的，自己写的不能由自己通过。请换一位来办。',
  },
  not_found: {
    status: 404,
    en: 'There is nothing here that you can see. Check the address, or ask for access.',
    zh: '这里没有你能看到的内容。请核对地址，或找给你链接的人。',
  },
  no_mail_address: {
    status: 409,
    en: 'Your account has no confirmed e-mail address. Ask whoever looks after accounts to add one, sign in again, then choose once more.',
    zh: '你的账号还没有确认过的邮箱地址。请找管账号的人补上，重新登录后再选一次。',
  },
  nothing_published: {
    status: 404,
    en: 'This city has published nothing yet.',
    zh: '这座城市还没有公开任何内容。',
  },
  invitation_unknown: {
    status: 404,
    en: 'There is no such sign-in code in this city. Check it against what you were given.',
    zh: '这座城市没有这个登录码。请对照你拿到的再核对一次。',
  },
  invitation_gone: {
    status: 410,
    en: 'This sign-in code has been used or no longer works. Ask whoever invited you for a new one.',
    zh: '这个登录码用过了，或者已经失效。请找邀请你的人要一个新的。',
  },
  account_taken: {
    status: 409,
    en: 'In this city, your account already belongs to someone else. Sign in with another account.',
    zh: '你的账号已经以另一个人的身份参与这座城市。请换一个账号登录。',
  },
  last_administrator: {
    status: 409,
    en: 'This city would have no administrator. Make someone else a city administrator first.',
    zh: '这样就没有人管理这座城市了。请先让另一个人当城市管理员。',
  },
  outlasts_giver: {
    status: 409,
    en: 'Your role as administrator ends on {day}. You can make others administrators until that day at most; for longer, ask an administrator whose role has no end.',
    zh: '你的城市管理员角色到{day}为止，让别人当管理员最长也只能到这一天。要更久，请找没有期限的城市管理员来办。',
  },
  city_in_hand: {
    status: 409,
    en: 'Someone has already come to this city. Ask its administrators for a sign-in code.',
    zh: '已经有人进入这座城市了。请找那里的管理员要登录码。',
  },
  too_many_cities: {
    status: 409,
    en: 'This trial cannot hold any more cities. Carry on in one that is already here.',
    zh: '试用版里不能再建城市了。请在已有的城市里继续。',
  },
  block_gone: {
    status: 409,
    en: 'Someone has removed this paragraph in the meantime. Your words are still here: add them as a new paragraph.',
    zh: '这一段刚被别人删掉了。你写的字还在，可以作为新的一段放进去。',
  },
  old_client: {
    status: 409,
    en: 'This page is out of date. Reload it to write; nothing is lost.',
    zh: '这一页不是最新的。重新载入后就能写，内容都在。',
  },
  too_many_open: {
    status: 409,
    en: 'This page has too many texts open. Close some of them first.',
    zh: '这一页打开的正文太多，请先关掉几处。',
  },
  too_many_versions: {
    status: 409,
    en: 'This has 200 named versions already, and no more can be added.',
    zh: '这里已经留存了200个版本，不能再留存。',
  },
  operation_taken: {
    status: 409,
    en: 'Someone else has already sent this under the same number. Reload and try again.',
    zh: '别人已用同一编号提交过。请重新载入这一页，再试一次。',
  },
  wrong_step: {
    status: 409,
    en: 'It cannot change from its current state to that one. Reload to see its state.',
    zh: '从现在的状态不能直接走到这一步。请重新载入这一页，看看它现在的状态。',
  },
  sealed: {
    status: 409,
    en: 'This has been adopted before and stays on record. Archive it instead.',
    zh: '它曾经通过，要留存备查，不能放进回收站。可以改为归档。',
  },
  moved_on: {
    status: 409,
    en: 'Someone has changed this in the meantime. Look at how it reads now, and then decide again. What you wrote is still here.',
    zh: '这里刚刚被别人改过。请看看现在的内容再决定，你写的还在。',
  },
  decision_missing: {
    status: 409,
    en: 'There is no such decision that you can see. Choose another one, or adopt this without a decision.',
    zh: '没有你能看到的这项决策。请另选一项，或者不注明决策直接通过。',
  },
  decision_elsewhere: {
    status: 409,
    en: '{decision} does not say that it adopts this. Choose a decision that does, or adopt this without one.',
    zh: '{decision}没有写明通过这项内容。请选一项写明了的决策，或者不注明决策直接通过。',
  },
  decision_open: {
    status: 409,
    en: '{decision} is not adopted. Have it adopted first, then adopt this.',
    zh: '{decision}还没有通过。请先让它通过，再来通过这一项。',
  },
  decision_replaced: {
    status: 409,
    en: '{decision} no longer holds, because another decision has taken its place or it was put away. Choose one that holds.',
    zh: '{decision}已被取代或归档，不再有效。请选一项有效的决策。',
  },
  decision_spent: {
    status: 409,
    en: '{decision} was taken before the last version of this was adopted. What was changed since needs a new decision: choose that one, or adopt this without.',
    zh: '{decision}是在上一版通过之前定的。后来的修改要有新的决策：请选新的那一项，或者不注明决策直接通过。',
  },
  seal_broken: {
    status: 409,
    en: 'This version is not as it was when it was adopted, so it is not shown. Tell whoever looks after this installation.',
    zh: '这一版和通过时不一样了，所以不显示。请告诉维护这套系统的人。',
  },
  row_gone: {
    status: 409,
    en: 'Someone has removed this row in the meantime. Add it again if it is still needed.',
    zh: '这一行刚刚被别人删掉了。如果还需要，请重新添加。',
  },
  bin_emptied: {
    status: 410,
    en: 'This was put in the bin more than 30 days ago and can no longer be restored.',
    zh: '放入回收站已超过30天，无法再恢复。',
  },
  too_large: {
    status: 413,
    en: 'This is too large to send at once. Send it in smaller parts.',
    zh: '一次发送的内容太大，请分几次发送。',
  },
  wrong_host: {
    status: 421,
    en: 'This address does not lead to Cityloom. Open {origin} instead.',
    zh: '这个地址打不开织城，请改用{origin}。',
  },
  unexpected: {
    status: 500,
    en: 'Something went wrong. Your work is safe. Reference {ref}.',
    zh: '出了点问题，你的内容没有丢。编号{ref}。',
  },
  busy: {
    status: 503,
    en: 'Too much is going on right now, and this could not be done. Nothing of it was saved. Try again in a moment.',
    zh: '现在用的人太多，刚才这一步没有完成，内容也没有保存，请稍后再试。',
  },
  unavailable: {
    status: 503,
    en: 'Cityloom cannot reach its database right now. What is shown as saved is safe. Try again in a moment.',
    zh: '织城暂时连不上数据库。已显示为保存的内容都在，请稍后再试。',
  },
} as const satisfies Record<string, Label & { status: number }>;

export type ProblemCode = keyof typeof problems;
