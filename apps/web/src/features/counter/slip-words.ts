import type { Label } from '@cityloom/operating-model';

/** What a slip says, in the language of whoever it is for, whatever the helper reads. */
export const slipWords: Label = {
  en: 'This is the number of what you said. To see what becomes of it, scan the code or open the address. Keep this slip: it is the only way there.',
  zh: '这是你的意见编号。扫码或打开下面的网址，就能看到办理情况和答复。查看只凭这张凭条，请收好。',
};
