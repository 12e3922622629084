import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useHere } from '../../server/here.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { IconCheck, IconCopy, IconPrinter } from '../../ui/icons.ts';
import { useWords } from '../../words/use-words.ts';
import type { Invitation } from './shapes.ts';
import styles from './slip.module.css';

/** What a slip says, and whom it is for. */
export type SlipWords = Invitation & Readonly<{ person: string; name: string }>;

/**
 * What an administrator hands over so that somebody can come in: an address and a code that work once. They are on screen
 * and on paper this one time, and go with the window. It lies beside the page, so that paper can show it alone.
 */
export function Slip({ slip: { code, until, name }, onClose }: { slip: SlipWords; onClose: () => void }) {
  const { t, of, moment } = useWords();
  const { city } = useHere();
  const address = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<'yes' | 'by hand' | null>(null);
  // The server never sees what stands behind the sign, so that no log keeps it.
  const link = `${location.origin}/join/${city.slug}#${code}`;
  useEffect(() => {
    document.documentElement.dataset['prints'] = 'slip';
    return () => {
      delete document.documentElement.dataset['prints'];
    };
  }, []);
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopied('yes'),
      () => {
        address.current?.select();
        setCopied('by hand');
      },
    );
  return createPortal(
    <Dialog title={t('people.slip', { name })} closing={t('toast.close')} onClose={onClose}>
      <p className={styles['city']}>{t('people.slip.for', { city: of(city.name) })}</p>
      <p>{t('people.slip.how')}</p>
      <p className={styles['address']}>{`${location.origin}/join/${city.slug}`}</p>
      <p className={styles['code']}>{code}</p>
      <p>{t('people.slip.once', { moment: moment(until) })}</p>
      <div className={styles['aside']}>
        <p>{t('people.slip.hand', { name })}</p>
        <div className={styles['actions']}>
          <Button
            look="filled"
            icon={<IconPrinter size="1.125rem" stroke={1.8} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {t('people.slip.print')}
          </Button>
        </div>
        <label htmlFor="slip-link">{t('people.slip.link')}</label>
        <div className={styles['link']}>
          <input
            id="slip-link"
            ref={address}
            readOnly
            value={link}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
          <Button
            icon={copied === 'yes' ? <IconCheck size="1.125rem" /> : <IconCopy size="1.125rem" />}
            onClick={() => void copy()}
          >
            {t(copied === 'yes' ? 'record.copied' : 'record.copy')}
          </Button>
        </div>
        <output className={styles['said']}>{copied === 'by hand' && t('people.slip.by-hand')}</output>
      </div>
    </Dialog>,
    document.body,
  );
}
