import type { Language } from '@cityloom/operating-model';
import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import type { Words } from './en.ts';
import { loadWords, locales, rememberLanguage } from './language.ts';
import { restOf } from './rest.ts';

type Choice = Readonly<{ language: Language; chooseLanguage: (language: Language) => Promise<void> }>;

const ChoiceContext = createContext<Choice | undefined>(undefined);

/**
 * Gives every screen its words. The first language comes loaded, so the first paint is in the right one.
 * @param props.language the language to begin with
 * @param props.words its words
 */
export function WordsProvider(props: { language: Language; words: Words; children: ReactNode }) {
  const [{ language, words }, setSpoken] = useState({ language: props.language, words: props.words });

  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);

  const choice = useMemo(
    () => ({
      language,
      chooseLanguage: async (next: Language) => {
        // Whoever changes the language on a page goes on reading the same page.
        const [first, rest] = await Promise.all([loadWords(next), restOf(next)]);
        rememberLanguage(next);
        setSpoken({ language: next, words: { ...first, ...rest } });
      },
    }),
    [language],
  );

  // Words that come later are given with their key. In any other language than that on screen each would be taken for missing,
  // whenever it is drawn: an error with its stack, and its numbers in that language.
  return (
    <ChoiceContext value={choice}>
      <IntlProvider locale={locales[language]} defaultLocale={locales[language]} messages={words}>
        {props.children}
      </IntlProvider>
    </ChoiceContext>
  );
}

/**
 * The language on screen and how to switch it.
 * @throws outside a WordsProvider
 */
export function useLanguage(): Choice {
  const choice = use(ChoiceContext);
  if (!choice) throw new Error('useLanguage needs a WordsProvider above it');
  return choice;
}
