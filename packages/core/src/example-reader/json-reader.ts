import { ExampleError } from './example-error.ts';
import { type Json, quoted } from './json.ts';

const deepest = 64;
const anyValue = 'a value (an object, a list, a number, a string, true, false or null)';
const escapes = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);
const literals = new Map<string, Json>([
  ['true', { kind: 'boolean', value: true }],
  ['false', { kind: 'boolean', value: false }],
  ['null', { kind: 'null' }],
  ['NaN', { kind: 'number', value: Number.NaN, text: 'NaN' }],
  ['Infinity', { kind: 'number', value: Number.POSITIVE_INFINITY, text: 'Infinity' }],
  ['-Infinity', { kind: 'number', value: Number.NEGATIVE_INFINITY, text: '-Infinity' }],
]);

/**
 * Reads JSON (RFC 8259), a leading byte-order mark allowed. Stricter in that a field may stand only once; laxer in that `NaN`,
 * `Infinity` and `-Infinity` are read, so that a check further on can refuse them by their place.
 *
 * @throws ExampleError with the line and the column, both from 1.
 */
export function readJson(text: string, file: string): Json {
  return new JsonReader(text, file).readFile();
}

class JsonReader {
  private readonly text: string;
  private readonly file: string;
  private offset = 0;
  /** For each bracket that is open, where it stands. */
  private readonly open: number[] = [];

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
  }

  readFile(): Json {
    if (this.text.startsWith('\uFEFF')) this.offset = 1;
    this.skipSpace();
    if (this.atEnd()) throw this.refuse('an example in braces, or a list of examples');
    const value = this.readValue(anyValue);
    this.skipSpace();
    if (!this.atEnd()) throw this.refuse('the end of the file after the one example or list');
    return value;
  }

  private readValue(expected: string): Json {
    const character = this.text[this.offset];
    if (character === '{') return this.inside(() => this.readObject());
    if (character === '[') return this.inside(() => this.readList());
    if (character === '"') return { kind: 'string', value: this.readString() };
    const word = this.match(/[-+.\w]+/y);
    const literal = literals.get(word);
    if (literal !== undefined) {
      this.offset += word.length;
      return literal;
    }
    if (!/^[-+.]?\d/.test(word)) throw this.refuse(expected);
    if (!/^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word)) {
      throw this.refuse('a number such as 0.5, -2 or 1e-3');
    }
    this.offset += word.length;
    return { kind: 'number', value: Number(word), text: word };
  }

  /** Reads what the bracket at the offset opens. */
  private inside(read: () => Json): Json {
    if (this.open.length === deepest) throw this.refuse(`at most ${deepest} brackets inside each other`);
    this.open.push(this.offset);
    this.offset += 1;
    this.skipSpace();
    const value = read();
    this.open.pop();
    return value;
  }

  private readObject(): Json {
    const fields = new Map<string, Json>();
    if (this.take('}')) return { kind: 'object', fields };
    let expected = 'a field name in double quotes, or }';
    do {
      this.skipSpace();
      if (this.text[this.offset] !== '"') throw this.refuse(expected);
      const start = this.offset;
      const name = this.readString();
      if (fields.has(name)) throw this.refuse('each field once', `a second ${quoted(name)}`, start);
      this.skipSpace();
      if (!this.take(':')) throw this.refuse(`a colon after the field name ${quoted(name)}`);
      this.skipSpace();
      fields.set(name, this.readValue(`the value of ${quoted(name)}`));
      this.skipSpace();
      expected = 'a field name in double quotes after the comma';
    } while (this.take(','));
    if (!this.take('}')) throw this.refuse(`a comma or the } that closes the { of ${this.openedAt()}`);
    return { kind: 'object', fields };
  }

  private readList(): Json {
    const items: Json[] = [];
    if (this.take(']')) return { kind: 'list', items };
    let expected = 'a value or ]';
    do {
      this.skipSpace();
      items.push(this.readValue(expected));
      this.skipSpace();
      expected = 'a value after the comma';
    } while (this.take(','));
    if (!this.take(']')) throw this.refuse(`a comma or the ] that closes the [ of ${this.openedAt()}`);
    return { kind: 'list', items };
  }

  private readString(): string {
    let value = '';
    this.offset += 1;
    for (;;) {
      const plain = this.match(/[^"\\\p{Cc}]+/uy);
      value += plain;
      this.offset += plain.length;
      if (this.take('"')) return value;
      if (this.take('\\')) value += this.readEscape();
      else if (this.atEnd()) throw this.refuse('a double quote at the end of the string');
      else if (this.text.charCodeAt(this.offset) >= 0x7f) {
        value += this.text[this.offset];
        this.offset += 1;
      } else {
        throw this.refuse('a double quote at the end of the string on the same line');
      }
    }
  }

  private readEscape(): string {
    const hexadecimal = this.match(/u[\da-fA-F]{4}/y);
    if (hexadecimal !== '') {
      this.offset += hexadecimal.length;
      return String.fromCharCode(Number.parseInt(hexadecimal.slice(1), 16));
    }
    const escaped = escapes.get(this.text.charAt(this.offset));
    if (escaped === undefined) throw this.refuse('one of " \\ / b f n r t or u with four digits after \\');
    this.offset += 1;
    return escaped;
  }

  private openedAt(): string {
    return this.positionOf(this.open.at(-1) ?? 0);
  }

  private positionOf(offset: number): string {
    const lines = this.text
      .slice(0, offset)
      .replace(/^\uFEFF/, '')
      .split(/\r\n|\r|\n/);
    return `line ${lines.length}, column ${[...(lines.at(-1) ?? '')].length + 1}`;
  }

  private refuse(expected: string, found = this.foundHere(), offset = this.offset): ExampleError {
    return new ExampleError(this.file, this.positionOf(offset), expected, found);
  }

  private foundHere(): string {
    if (this.atEnd()) return 'the end of the file';
    const word = this.match(/[-+.\w]+|./suy);
    if (word === '"') return 'a double quote';
    return /^[\r\n]/.test(word) ? 'a line break' : quoted(word);
  }

  private atEnd(): boolean {
    return this.offset >= this.text.length;
  }

  private skipSpace(): void {
    this.offset += this.match(/[ \t\r\n]*/y).length;
  }

  private take(character: string): boolean {
    const here = this.text[this.offset] === character;
    if (here) this.offset += 1;
    return here;
  }

  /** What a sticky pattern matches at the offset, or nothing. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    return pattern.exec(this.text)?.[0] ?? '';
  }
}
