import { useCallback, useState } from 'react';

const none: ReadonlySet<string> = new Set();

/** Which lanes are folded, and folds one or opens it again. */
export function useFolding() {
  const [folded, setFolded] = useState(none);
  const fold = useCallback(
    (key: string) =>
      setFolded((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    [],
  );
  return { folded, fold };
}
