import { GuestFaultError } from './guest-fault.ts';

export type Json = Readonly<Record<string, unknown>>;

export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const corrupt = (what: string): GuestFaultError => new GuestFaultError('corrupt', what);

/** The objects of a list that may be absent. Throws GuestFaultError when it is something else. */
export function objectsIn(of: Json, key: string): readonly Json[] {
  const value = of[key];
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every(isJson)) throw corrupt(`${key} is not a list`);
  return value;
}

export const objectIn = (of: Json, key: string): Json => {
  const value = of[key];
  return isJson(value) ? value : {};
};

/** The whole numbers of a list that may be absent, each below `limit`. */
export function idsIn(of: Json, key: string, limit: number): readonly number[] {
  const value = of[key];
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw corrupt(`${key} is not a list`);
  return value.map((id) => checkedId(id, limit, key));
}

export function checkedId(id: unknown, limit: number, what: string): number {
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 0 || id >= limit)
    throw corrupt(`${what} names something that does not exist`);
  return id;
}

/** A whole number from 0, or `fallback` when it is absent. */
export function countIn(of: Json, key: string, fallback?: number): number {
  const value = of[key] ?? fallback;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw corrupt(`${key} is not a whole number`);
  return value;
}

export const textIn = (of: Json, key: string): string | null => {
  const value = of[key];
  return typeof value === 'string' ? value : null;
};

export const textsIn = (of: Json, key: string): readonly string[] => {
  const value = of[key];
  return Array.isArray(value) ? value.filter((text) => typeof text === 'string') : [];
};
