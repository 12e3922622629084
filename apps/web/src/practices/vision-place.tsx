import { VisionPage } from '../features/vision/vision-page.tsx';
import { visionType } from '../features/vision/model.ts';
import { PlaceTabs } from './place-tabs.tsx';

/** The vision, and the way to the records that stand beside it. */
export function VisionPlace() {
  return (
    <>
      <PlaceTabs place="vision" current={visionType} />
      <VisionPage />
    </>
  );
}
