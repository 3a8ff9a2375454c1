/** What the other end of a speech-to-speech call tells on its data channel, as far as it matters here. */
export type CallMessage =
  | { readonly kind: 'visitor-speech'; readonly itemId: string; readonly speaking: boolean }
  | {
      readonly kind: 'visitor-words';
      readonly itemId: string;
      readonly text: string;
      /** More of the same item follows and is added to it. */
      readonly partial: boolean;
    }
  | { readonly kind: 'item'; readonly itemId: string }
  | {
      readonly kind: 'words';
      readonly itemId: string;
      readonly text: string;
      readonly partial: boolean;
    }
  | { readonly kind: 'sound-started' }
  | { readonly kind: 'sound-ended' }
  /** What was still to be heard has been dropped. */
  | { readonly kind: 'sound-dropped' }
  | { readonly kind: 'truncated'; readonly itemId: string; readonly audioEndMs: number }
  | { readonly kind: 'response-begun' }
  /** It is made in full, or was called off; its sound may still be heard. */
  | { readonly kind: 'response-done' }
  /** There will be no answer: out of quota, or a fault at the other end. */
  | { readonly kind: 'response-failed' }
  | { readonly kind: 'error'; readonly code: string };

/** The other end takes a visitor's turn to be over after so much silence: what it is told, and what its turns are dated by. */
export const TURN_SILENCE_MS = 500;

type Fields = Readonly<Record<string, unknown>>;
const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}; // an object's fields are unknown until looked at
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads one message; null for those that say nothing to us, and for what is none. */
export const readCallMessage = (data: string): CallMessage | null => {
  let message: Fields;
  try {
    message = fieldsOf(JSON.parse(data));
  } catch {
    return null;
  }
  const itemId = textOf(message['item_id']);
  switch (message['type']) {
    case 'input_audio_buffer.speech_started':
      return { kind: 'visitor-speech', itemId, speaking: true };
    case 'input_audio_buffer.speech_stopped':
      return { kind: 'visitor-speech', itemId, speaking: false };
    case 'conversation.item.input_audio_transcription.delta':
      return { kind: 'visitor-words', itemId, text: textOf(message['delta']), partial: true };
    case 'conversation.item.input_audio_transcription.completed':
      return { kind: 'visitor-words', itemId, text: textOf(message['transcript']), partial: false };
    case 'response.output_item.added': {
      const item = fieldsOf(message['item']);
      return item['type'] === 'message' ? { kind: 'item', itemId: textOf(item['id']) } : null;
    }
    case 'response.output_audio_transcript.delta':
    case 'response.audio_transcript.delta':
      return { kind: 'words', itemId, text: textOf(message['delta']), partial: true };
    case 'response.output_audio_transcript.done':
    case 'response.audio_transcript.done':
      return { kind: 'words', itemId, text: textOf(message['transcript']), partial: false };
    case 'output_audio_buffer.started':
      return { kind: 'sound-started' };
    case 'output_audio_buffer.stopped':
      return { kind: 'sound-ended' };
    case 'output_audio_buffer.cleared':
      return { kind: 'sound-dropped' };
    case 'conversation.item.truncated': {
      const audioEndMs = message['audio_end_ms'];
      return typeof audioEndMs === 'number' ? { kind: 'truncated', itemId, audioEndMs } : null;
    }
    case 'response.created':
      return { kind: 'response-begun' };
    case 'response.done':
      return fieldsOf(message['response'])['status'] === 'failed'
        ? { kind: 'response-failed' }
        : { kind: 'response-done' };
    case 'error':
      return { kind: 'error', code: textOf(fieldsOf(message['error'])['code']) || 'unknown' };
    default:
      return null;
  }
};
