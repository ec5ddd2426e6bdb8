import type { Writable } from 'node:stream';

/** A stream that somebody reads, or does not want to read any longer. */
export class Output {
  private readonly stream: Writable;
  /** Whether nobody reads any longer: no reason to complain, but one to stop. */
  isClosed = false;
  /** Why nothing more can be written, as when a disk is full. */
  failure: Error | undefined;
  private wake: () => void = () => undefined;

  constructor(stream: Writable) {
    this.stream = stream;
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.isClosed = true;
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.failure ??= error;
      this.wake();
    });
    stream.on('drain', () => {
      this.wake();
    });
  }

  /** Writes a text, and waits while the reader is slower. */
  async write(text: string): Promise<void> {
    if (this.isClosed || text === '') return;
    if (this.stream.write(text)) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
    });
  }
}
