import { useEffect, useRef, useState } from 'react';

/**
 * Says what is wrong with a form only once somebody has tried to send it, and leads them to the first fault each time.
 * @returns `around`, for what holds the form; `isTried`; `tried`, to be called at each try
 */
export function useFaultsShown<Around extends HTMLElement>() {
  const around = useRef<Around>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0) around.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);
  return { around, isTried: tries > 0, tried: () => setTries((before) => before + 1) };
}
