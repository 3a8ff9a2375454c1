/** Buckets kept at most; beyond it the fullest go first, as they hold the least. */
const MAX_BUCKETS = 20_000;
/** Visitors behind one address, such as a school class: an address may do this many times what one visitor may. */
const VISITORS_PER_ADDRESS = 4;

interface Bucket {
  tokens: number;
  atMs: number;
}

export type RateVerdict =
  | { readonly kind: 'allowed' }
  | { readonly kind: 'limited'; readonly retryAfterS: number };

/** A bucket per key: `perMinute` tokens at most, refilled evenly. */
export const createTokenBuckets = (perMinute: number) => {
  const buckets = new Map<string, Bucket>();
  const refilled = (bucket: Bucket, nowMs: number): number =>
    Math.min(perMinute, bucket.tokens + ((nowMs - bucket.atMs) / 60_000) * perMinute);

  const dropFull = (nowMs: number): void => {
    for (const [key, bucket] of buckets) {
      if (refilled(bucket, nowMs) >= perMinute) buckets.delete(key);
    }
    // Everyone is busy: forget the oldest rather than grow without end.
    for (const key of buckets.keys()) {
      if (buckets.size < MAX_BUCKETS) break;
      buckets.delete(key);
    }
  };

  return {
    /** Tokens of `key` at `nowMs`, and how long until there is one. */
    peek(key: string, nowMs: number): RateVerdict {
      const bucket = buckets.get(key);
      const tokens = bucket ? refilled(bucket, nowMs) : perMinute;
      if (tokens >= 1) return { kind: 'allowed' };
      return {
        kind: 'limited',
        retryAfterS: Math.max(1, Math.ceil(((1 - tokens) / perMinute) * 60)),
      };
    },
    take(key: string, nowMs: number): void {
      if (!buckets.has(key) && buckets.size >= MAX_BUCKETS) dropFull(nowMs);
      const bucket = buckets.get(key);
      const tokens = (bucket ? refilled(bucket, nowMs) : perMinute) - 1;
      buckets.set(key, { tokens, atMs: nowMs });
    },
    get size() {
      return buckets.size;
    },
  };
};

export interface RateLimit {
  /** Counts one request of a visitor; `conversationId` is null when they have none yet. */
  check(address: string, conversationId: string | null, nowMs: number): RateVerdict;
}

/** Limits a conversation to `perMinute` and its address to a few times that. 0 = no limit. */
export const createRateLimit = (perMinute: number): RateLimit => {
  if (perMinute === 0) return { check: () => ({ kind: 'allowed' }) };
  const conversations = createTokenBuckets(perMinute);
  const addresses = createTokenBuckets(perMinute * VISITORS_PER_ADDRESS);
  return {
    check(address, conversationId, nowMs) {
      const byAddress = addresses.peek(address, nowMs);
      if (byAddress.kind === 'limited') return byAddress;
      // A conversation that is out of tokens must not use up those of its neighbours.
      const key = `${address} ${conversationId ?? 'new'}`;
      const byConversation = conversations.peek(key, nowMs);
      if (byConversation.kind === 'limited') return byConversation;
      addresses.take(address, nowMs);
      conversations.take(key, nowMs);
      return { kind: 'allowed' };
    },
  };
};
