/** What the expression model reads of a channel: most are near 0 at rest and weak when they move; the root spreads them. */
export const channelFeature = (value: number): number => Math.sqrt(Math.max(0, value));
