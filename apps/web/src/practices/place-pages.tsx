import { PlacePage } from './place-page.tsx';

/** The roadmap: what is done when, by whom, and what waits for what. */
export const RoadmapPage = () => <PlacePage place="roadmap" />;

/** Engagement: who was heard, and what came of it. */
export const EngagementPage = () => <PlacePage place="engagement" />;
