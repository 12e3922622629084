import { IconTextSize } from '../ui/icons.ts';
import { Choice } from '../ui/choice.tsx';
import { colorSchemes, useColorScheme } from '../ui/color-scheme.ts';
import { Disclosure } from '../ui/disclosure.tsx';
import { Spoken } from '../ui/spoken.tsx';
import { textSizes, useTextSize } from '../ui/text-size.ts';
import { useWords } from '../words/use-words.ts';
import styles from './header.module.css';

/** Text size and colours, kept for this device. */
export function DisplaySettings() {
  const { t } = useWords();
  const [size, chooseSize] = useTextSize();
  const [scheme, chooseScheme] = useColorScheme();
  const sizeWords = {
    standard: t('display.size.standard'),
    large: t('display.size.large'),
    extra: t('display.size.extra'),
  };
  const schemeWords = {
    light: t('display.scheme.light'),
    dark: t('display.scheme.dark'),
    auto: t('display.scheme.auto'),
  };
  return (
    <Disclosure
      face={
        <>
          <IconTextSize size="1.375rem" stroke={1.7} aria-hidden="true" />
          <Spoken>{t('header.display')}</Spoken>
        </>
      }
    >
      {() => (
        <div className={styles['settings']}>
          <Choice
            legend={t('display.size')}
            value={size}
            options={textSizes.map((value) => ({ value, word: sizeWords[value] }))}
            onChoose={chooseSize}
          />
          <Choice
            legend={t('display.scheme')}
            value={scheme}
            options={colorSchemes.map((value) => ({ value, word: schemeWords[value] }))}
            onChoose={chooseScheme}
          />
        </div>
      )}
    </Disclosure>
  );
}
