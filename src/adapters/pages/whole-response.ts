const NodeResponse = Response;

/**
 * A response whose bytes are there at once. The one that Node has makes a stream of every body, copies
 * it into that and out again; for thousands of pages this takes as long as to write them.
 */
class WholeResponse extends NodeResponse {
  // Those that Node makes itself, as `Response.json` does, are responses too.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof NodeResponse;
  }

  readonly #bytes: Uint8Array<ArrayBuffer> | null;

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const bytes = bytesOf(body);
    super(bytes ? null : body, init);
    this.#bytes = bytes;
  }

  override get body(): ReadableStream<Uint8Array<ArrayBuffer>> | null {
    return this.#bytes ? new Blob([this.#bytes]).stream() : super.body;
  }

  override bytes(): Promise<Uint8Array<ArrayBuffer>> {
    return this.#bytes ? Promise.resolve(this.#bytes) : super.bytes();
  }
}

function bytesOf(body?: BodyInit | null): Uint8Array<ArrayBuffer> | null {
  if (typeof body === 'string') return Buffer.from(body);
  return body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : null;
}

/** What is done while every response that anyone makes is such a one. */
export async function withWholeResponses<Made>(make: () => Promise<Made>): Promise<Made> {
  globalThis.Response = WholeResponse;
  try {
    return await make();
  } finally {
    globalThis.Response = NodeResponse;
  }
}
