import type { Label } from '@cityloom/operating-model';

/** The errors about what people say: heard or not, hidden, answered, merged. HTTP status and words in both languages. */
export const talkProblems = {
  not_heard: {
    status: 404,
    en: 'This city does not take contributions without an account.',
    zh: '这座城市暂不接收没有账号的意见。',
  },
  too_many: {
    status: 429,
    en: 'Much was sent from here in a short time. Please wait ten minutes and send it again.',
    zh: '这里短时间内发得太多了。请等十分钟再发。',
  },
  mail_enough: {
    status: 429,
    en: 'Enough mails to confirm an address were sent today. Look for them in the mailbox, or come back tomorrow.',
    zh: '今天发出的确认邮件已经够多。请先在邮箱里找一找，或者明天再来。',
  },
  not_open_yet: {
    status: 409,
    en: 'This question takes no answers yet. Come back from {day}; until then, keep what you have written.',
    zh: '这个问题还没有开始征求意见，{day}起可以回答。写好的内容请先留着。',
  },
  past_last_day: {
    status: 409,
    en: 'This question took answers until {day}. What was said can be read and followed. To add something, ask whoever looks after it, or say it about the matter itself.',
    zh: '已于{day}截止，不再接收新的回答，大家说过的仍可查看和关注。还想补充，请联系牵头的人，或者直接对所谈的内容提意见。',
  },
  hearing_over: {
    status: 409,
    en: 'This question is closed. What was said and what came of it can be read. To add something, say it about the matter itself.',
    zh: '这次征求意见已经结束，大家说过的和结果仍可查看。还想补充，请直接对所谈的内容提意见。',
  },
  hidden_already: {
    status: 409,
    en: 'Somebody has hidden this already. Open it anew to see why.',
    zh: '已经有人隐藏了。重新打开就能看到理由。',
  },
  own_hiding: {
    status: 403,
    en: 'Nobody hides or judges their own words, or upholds their own hiding. Ask somebody else of the programme office.',
    zh: '不能隐藏或裁定自己说的话，也不能维持自己作的隐藏。请项目办其他同事办理。',
  },
  appealed: {
    status: 409,
    en: 'An appeal is heard once, before it is decided. Add to it by asking the programme office.',
    zh: '申诉只有一次，决定之后也不再受理。还有要补充的，请联系项目办。',
  },
  answered: {
    status: 409,
    en: 'This has been answered and stays as it was. Say what is new apart from it.',
    zh: '它已经有了答复，要保持原样。有新的想法，可以另提一条。',
  },
  unanswered: {
    status: 409,
    en: 'An answer was promised. Give it first, then close this.',
    zh: '答应过要答复。请先答复，再结束。',
  },
  stands_alone: {
    status: 409,
    en: 'Its author has said that it does not belong with another. Please answer it by itself.',
    zh: '发布者说过这条不该和别的并在一起。请单独答复。',
  },
  merged_already: {
    status: 409,
    en: 'The one that you chose went into another itself. Please choose that other one.',
    zh: '你选的这条已经并入另一条了。请改选那一条。',
  },
  holds_others: {
    status: 409,
    en: 'Others were merged into this one, so that it has to stay. Take those out first, or answer this one by itself.',
    zh: '有别的意见并入了这一条，所以它不能并入别处、撤回或删除。请先把那些分开，或者单独答复这一条。',
  },
  not_written: {
    status: 409,
    en: 'It counts as adopted once the change has been made. Choose “Adopt”: that does both at once.',
    zh: '改过来了才算采纳。请点“采纳”，修改和答复会一起完成。',
  },
  one_there: {
    status: 409,
    en: 'You or your organisation already have one here. Open that one and change it.',
    zh: '你或你们单位在这里已经有一条了。请打开那一条来修改。',
  },
  not_a_member: {
    status: 400,
    en: 'Somebody you mention does not take part in this city. Leave them out and send it again.',
    zh: '你提到的人里，有人不是这座城市的成员。请去掉后再发送一次。',
  },
  too_many_links: {
    status: 400,
    en: 'No more than {most} fit here. Leave some out and send it again.',
    zh: '这里最多放{most}个。请去掉一些，再发送一次。',
  },
} as const satisfies Record<string, Label & { status: number }>;
