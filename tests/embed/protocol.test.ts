import { describe, expect, it } from 'vitest';

import {
  MAX_MESSAGE_CHARS,
  MAX_SAY_CHARS,
  PROTOCOL_VERSION,
  frameUrl,
  openCommand,
  openReport,
  readFrameQuery,
  seal,
} from '../../src/embed/protocol.ts';
import type { Command, Report } from '../../src/embed/protocol.ts';

const COMMANDS: readonly Command[] = [
  { type: 'say', text: 'Welcome' },
  { type: 'stop' },
  { type: 'open' },
  { type: 'close' },
  { type: 'configure', locale: 'nl', theme: null },
];

const REPORTS: readonly Report[] = [
  { type: 'hello' },
  { type: 'ready', name: 'Mira' },
  { type: 'state-change', phase: 'speaking' },
  { type: 'message', who: 'visitor', text: 'Are you open?' },
  { type: 'error', reason: 'no-webgl', retryable: false },
  { type: 'dismiss' },
];

describe('the protocol', () => {
  it.each(COMMANDS)('carries the command $type there unchanged', (command) => {
    expect(openCommand(structuredClone(seal(command)))).toEqual({
      kind: 'message',
      message: command,
    });
  });

  it.each(REPORTS)('carries the report $type there unchanged', (report) => {
    expect(openReport(structuredClone(seal(report)))).toEqual({ kind: 'message', message: report });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['text', 'say'],
    ['a number', 1],
    ['a list', ['say']],
    ['no version', { type: 'say', text: 'x' }],
    ['a version in words', { mien: '1', type: 'stop' }],
    ['no type', { mien: 1 }],
    ['an unknown type', { mien: 1, type: 'eval', text: 'x' }],
    ['a type of every object', { mien: 1, type: 'constructor' }],
    ['a type that is a prototype', { mien: 1, type: '__proto__' }],
    ['a report instead of a command', seal({ type: 'ready', name: 'Mira' })],
    ['a line that is not text', { mien: 1, type: 'say', text: { toString: 'x' } }],
    ['a line that is missing', { mien: 1, type: 'say' }],
    ['a line that is too long', { mien: 1, type: 'say', text: 'x'.repeat(MAX_SAY_CHARS + 1) }],
    ['a locale that is markup', { mien: 1, type: 'configure', locale: '<b>', theme: null }],
    ['a theme nobody has', { mien: 1, type: 'configure', locale: null, theme: 'neon' }],
  ])('takes %s for somebody else’s', (_, data) => {
    expect(openCommand(data)).toEqual({ kind: 'foreign' });
  });

  it.each([
    ['a phase nobody has', { mien: 1, type: 'state-change', phase: 'dancing' }],
    ['a speaker nobody knows', { mien: 1, type: 'message', who: 'system', text: 'x' }],
    [
      'a text that is too long',
      { mien: 1, type: 'message', who: 'person', text: 'x'.repeat(MAX_MESSAGE_CHARS + 1) },
    ],
    ['a command instead of a report', seal({ type: 'stop' })],
  ])('takes %s from a frame for somebody else’s', (_, data) => {
    expect(openReport(data)).toEqual({ kind: 'foreign' });
  });

  it('tells another version from a stranger', () => {
    expect(openReport({ mien: PROTOCOL_VERSION + 1, type: 'hello' })).toEqual({
      kind: 'version',
      version: PROTOCOL_VERSION + 1,
    });
  });

  it('lets no other field ride along', () => {
    const opened = openCommand({
      mien: 1,
      type: 'say',
      text: 'hi',
      html: '<img onerror=x>',
      source: 'me',
    });
    expect(opened).toEqual({ kind: 'message', message: { type: 'say', text: 'hi' } });
  });
});

describe('the frame’s address', () => {
  const query = {
    host: 'https://shop.example',
    persona: 'mira',
    avatar: '/people/vera.glb',
    locale: 'nl',
    theme: 'dark',
    context: 'workplace',
    hands: true,
    eagerness: 'patient',
    vad: 'silero',
    open: false,
  } as const;

  it('brings over what the element was told', () => {
    const url = new URL(frameUrl(new URL('https://mien.example/'), query));
    expect(url.origin).toBe('https://mien.example');
    expect(readFrameQuery(url.search)).toEqual(query);
  });

  it('keeps a server’s own folder and drops its query', () => {
    const url = new URL(frameUrl(new URL('https://shop.example/mien/?x=1#y'), query));
    expect(url.pathname).toBe('/mien/');
    expect(url.searchParams.has('x')).toBe(false);
  });

  it.each([
    ['is not embedded', '?host=https%3A%2F%2Fshop.example'],
    ['does not say where', '?embed=1'],
    ['has a host with a path', '?embed=1&host=https%3A%2F%2Fshop.example%2Fa'],
    ['has a host that is a wildcard', '?embed=1&host=*'],
    ['has a host that is code', '?embed=1&host=javascript%3Aalert(1)'],
    ['has a host without an origin', '?embed=1&host=null'],
  ])('gives nothing when a page %s', (_, search) => {
    expect(readFrameQuery(search)).toBeNull();
  });

  it.each([
    ['/people/vera.vrm', '/people/vera.vrm'],
    ['https://files.example/vera.glb', 'https://files.example/vera.glb'],
    ['//files.example/vera.glb', null],
    ['javascript:alert(1)', null],
    ['data:model/gltf-binary;base64,AAAA', null],
    ['https://', null],
    [`/${'a'.repeat(600)}`, null],
  ])('takes the address of a figure: %s', (address, taken) => {
    const search = `?embed=1&host=https%3A%2F%2Fa.example&avatar=${encodeURIComponent(address)}`;
    expect(readFrameQuery(search)?.avatar).toBe(taken);
  });

  it('drops what it cannot use', () => {
    const search =
      '?embed=1&host=https%3A%2F%2Fa.example&persona=..%2F..&locale=%3Cb%3E&theme=neon&eagerness=hasty&vad=1';
    expect(readFrameQuery(search)).toEqual({
      host: 'https://a.example',
      persona: null,
      avatar: null,
      locale: null,
      theme: 'auto',
      context: null,
      hands: false,
      eagerness: null,
      vad: null,
      open: true,
    });
  });
});
