import { Start } from '../features/arrival/start.tsx';
import { Frame } from './frame.tsx';

/** Where a city begins. */
export function StartPage() {
  return (
    <Frame>
      <Start />
    </Frame>
  );
}
