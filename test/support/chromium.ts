import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';

interface Result {
  targetId?: string;
  sessionId?: string;
  result?: { value?: unknown };
}

interface Answer {
  id?: number;
  method?: string;
  params?: { request?: { url: string } };
  result?: Result;
  error?: { message: string };
}

/** A page in Chromium without a window, driven by the DevTools protocol over a pipe. */
export class Chromium {
  readonly #process: ChildProcess;
  readonly #commands: Writable;
  readonly #profile: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #session: string | undefined;
  #last = 0;
  /** The addresses that the page asked for. */
  readonly requests: string[] = [];

  private constructor() {
    this.#profile = mkdtempSync(join(tmpdir(), 'bookshelf-chromium-'));
    const flags = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', '--no-first-run'];
    this.#process = spawn('chromium', [...flags, `--user-data-dir=${this.#profile}`], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
      // A group of its own, so that its children, which write to the profile, end with it.
      detached: true,
    });
    const [, , , commands, answers] = this.#process.stdio;
    if (!(commands instanceof Writable) || !(answers instanceof Readable)) throw new Error('Chromium has no pipes');
    this.#commands = commands;
    this.#listen(answers);
  }

  /** Opens a file. */
  static async open(address: string): Promise<Chromium> {
    const browser = new Chromium();
    const { targetId } = await browser.send('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    browser.#session = sessionId;
    await browser.send('Network.enable');
    await browser.send('Page.enable');
    await browser.send('Page.navigate', { url: address });
    await browser.until('document.readyState === "complete"');
    return browser;
  }

  send(method: string, params: Record<string, unknown> = {}): Promise<Result> {
    this.#last += 1;
    const id = this.#last;
    const message = { id, method, params, ...(this.#session !== undefined && { sessionId: this.#session }) };
    this.#commands.write(`${JSON.stringify(message)}\0`);
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result = {}, error }) => (error ? reject(new Error(error.message)) : resolve(result)));
    });
  }

  /** Works out an expression in the page. */
  async evaluate(expression: string): Promise<unknown> {
    const { result } = await this.send('Runtime.evaluate', { expression, returnByValue: true, awaitPromise: true });
    return result?.value;
  }

  /** Waits until an expression is true. */
  async until(expression: string): Promise<void> {
    for (let tries = 0; tries < 600; tries += 1) {
      if ((await this.evaluate(expression)) === true) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`the page never came to ${expression}`);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    if (this.#process.pid !== undefined) process.kill(-this.#process.pid, 'SIGKILL');
    await ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  #listen(pipe: Readable): void {
    let held = '';
    pipe.setEncoding('utf8').on('data', (chunk: string) => {
      const messages = (held + chunk).split('\0');
      held = messages.pop() ?? '';
      for (const message of messages) this.#take(JSON.parse(message));
    });
  }

  #take(answer: Answer): void {
    const { method, params } = answer;
    if (method === 'Network.requestWillBeSent') this.requests.push(params?.request?.url ?? '');
    if (answer.id !== undefined) this.#waiting.get(answer.id)?.(answer);
  }
}
