/** The entry: one policy for markup, the number of this window, the words, the session, then the first paint. */
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openSession } from '../server/open-session.ts';
import { newQueryClient } from '../server/queries.ts';
import { isReturn, takeReturn } from '../session/return-path.ts';
import { adoptWindow } from '../session/window-number.ts';
import { Kit } from '../ui/kit.tsx';
import { installTrustedTypes } from '../ui/trusted-types.ts';
import { chosenLanguage, loadWords } from '../words/language.ts';
import { WordsProvider } from '../words/words-provider.tsx';
import { newRouter } from './router.tsx';

installTrustedTypes();
const client = newQueryClient();
const language = chosenLanguage();
document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';

const shown = adoptWindow(location.href);
if (shown !== null) history.replaceState(history.state, '', shown);

const signedIn = isReturn(location.hash);
const opening = openSession(client);
const [words] = await Promise.all([loadWords(language), signedIn && opening]);
if (signedIn) history.replaceState(null, '', takeReturn());

const root = document.querySelector('#root');
if (!root) throw new Error('index.html has no #root');
const router = newRouter();
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <WordsProvider language={language} words={words}>
        <Kit>
          <RouterProvider router={router} />
        </Kit>
      </WordsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
