/** A server that speaks OpenAI's streaming protocol at the pace of a real model, and knows when it wrote what. */
import { createServer } from 'node:http';

/** About four characters each, as a model's tokens are. */
const toTokens = (text) => text.match(/[\s\S]{1,4}/gu) ?? [];

/** As the schema asks: a model under `strict` writes the keys in the schema's own order. */
const inOrderOf = (schema, value) => {
  if (Array.isArray(value)) return value.map((item) => inOrderOf(schema?.items, item));
  if (!schema?.properties || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(schema.properties).map(([key, part]) => [key, inOrderOf(part, value[key])]),
  );
};

/** Up to the first mark after at least eight characters: "Yes, " alone is not a clause anybody would begin with. */
const firstClauseOf = (say) => /^.{7,}?[.!?;:,](?=\s|$)/su.exec(say)?.[0] ?? say;

const chunkOf = (delta, finish) =>
  `data: ${JSON.stringify({
    id: 'chatcmpl-scripted',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'scripted',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`;

const readJson = async (request) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
};

const epochMs = () => performance.timeOrigin + performance.now();

/**
 * Answers each request with the next of `replies` (objects in the product's own wire form), the first token
 * `firstTokenMs` after the request and `tokensPerS` from there, on a steady clock. `records` holds for each request,
 * in ms since 1970: when it came, the first token, the end of the first clause (the space or quotation mark behind it,
 * without which nobody can know that it has ended), the end of the first beat's words.
 */
export const startScriptedModel = async ({ replies, firstTokenMs, tokensPerS }) => {
  const records = [];

  const stream = async (response, reply, schema) => {
    const record = { requestMs: epochMs() };
    records.push(record);
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.flushHeaders();
    const text = JSON.stringify(inOrderOf(schema, reply));
    const { say } = reply.beats[0];
    // What is searched for is JSON too: a quotation mark in the words is two characters on the wire.
    const sayAt = text.indexOf(JSON.stringify(say)) + 1;
    // With the character behind it: "17." may go on, and only what follows the mark tells that it does not.
    const clauseEnd = sayAt + JSON.stringify(firstClauseOf(say)).length - 1;
    const sayEnd = sayAt + JSON.stringify(say).length - 2;
    const startMs = performance.now();
    let sent = 0;
    for (const [index, token] of toTokens(text).entries()) {
      const dueMs = startMs + firstTokenMs + (index * 1000) / tokensPerS;
      await new Promise((resolve) => {
        setTimeout(resolve, Math.max(0, dueMs - performance.now()));
      });
      if (response.destroyed) return;
      response.write(chunkOf({ content: token }, null));
      sent += token.length;
      if (index === 0) record.firstTokenMs = epochMs();
      if (sent >= clauseEnd) record.firstClauseMs ??= epochMs();
      if (sent >= sayEnd) record.firstSayMs ??= epochMs();
    }
    response.write(chunkOf({}, 'stop'));
    response.end('data: [DONE]\n\n');
  };

  let next = 0;
  const server = createServer((request, response) => {
    readJson(request).then(
      (body) => {
        const reply = replies[next++ % replies.length];
        return stream(response, reply, body.response_format?.json_schema?.schema);
      },
      () => response.writeHead(400).end(),
    );
  });
  await new Promise((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    baseUrl: `http://127.0.0.1:${server.address().port}/v1`,
    records,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
};
