import { expect, test } from 'vitest';

import { withWholeResponses } from '#adapters/pages/whole-response.ts';

const BODIES = {
  text: 'Grüße – 𝄞',
  bytes: new Uint8Array([0, 255, 128]),
  nothing: '',
  stream: new Blob(['streamed']),
};

test.each(Object.entries(BODIES))('a body of %s is given whole, in any way', async (_, body) => {
  const expected = await new Response(body).bytes();
  await withWholeResponses(async () => {
    const response = new Response(body, { status: 201, headers: { 'x-kind': 'any' } });
    expect([response.status, response.headers.get('x-kind')]).toEqual([201, 'any']);
    expect(response.body).not.toBeNull();
    // As whoever changes headers hands it on.
    const handedOn = new Response(response.body, response);
    expect(await handedOn.bytes()).toEqual(expected);
    expect(Buffer.from(await new Response(body).bytes())).toEqual(Buffer.from(expected));
  });
});

test('a response without a body has none', async () => {
  await withWholeResponses(async () => {
    const response = new Response(null, { status: 204 });
    expect([response.body, (await response.bytes()).length]).toEqual([null, 0]);
  });
});

test('what Node answers by itself is a response as well, and all is as before in the end', async () => {
  const before = Response;
  const failing = withWholeResponses(async () => {
    expect(Response).not.toBe(before);
    expect(Response.json({}) instanceof Response).toBe(true);
    expect(new Response('') instanceof before).toBe(true);
    expect({} instanceof Response).toBe(false);
    await Promise.reject(new Error('A page fails.'));
  });
  await expect(failing).rejects.toThrow('A page fails.');
  expect(Response).toBe(before);
});
