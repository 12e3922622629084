import { changedText } from './changed-text.ts';

const label = (zh: string, en: string) => ({ zh, en });

describe('how a text has changed', () => {
  it('is shown in the reader’s language', () => {
    const changed = changedText(label('旧', 'old'), label('新', 'new'), 'en', false);
    expect(changed).toEqual({ language: null, before: 'old', after: 'new' });
  });

  it('is shown in the other language where it has changed there alone', () => {
    const changed = changedText(label('旧', 'same'), label('新', 'same'), 'en', false);
    expect(changed).toEqual({ language: 'zh', before: '旧', after: '新' });
  });

  it('knows texts without a language, and those that were or are empty', () => {
    expect(changedText('a', 'b', 'zh', false)).toEqual({ language: null, before: 'a', after: 'b' });
    expect(changedText(null, label('新', ''), 'zh', true)).toEqual({ language: null, before: '', after: '新' });
    expect(changedText(label('旧', ''), null, 'zh', true)).toEqual({ language: null, before: '旧', after: '' });
  });

  it('of a long text are the sentences that are not the same any more', () => {
    const changed = changedText('一样。旧的。也一样。', '一样。新的。也一样。', 'zh', true);
    expect(changed).toEqual({ language: null, before: '旧的。', after: '新的。' });
  });
});
