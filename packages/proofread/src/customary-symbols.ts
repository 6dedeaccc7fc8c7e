/** From the key of a symbol to the id of its quantity. */
type Symbols = ReadonlyMap<string, string>;

/** Other ways to write the symbols of a notation, besides its own: an input as the output of its unit, a single target with its number. */
export function customarySymbols(symbols: Symbols): Symbols {
  const more = new Map<string, string>();
  const add = (key: string, id: string | undefined) => {
    if (id !== undefined && !symbols.has(key)) more.set(key, id);
  };
  const inputs = [...symbols].filter(([, id]) => /^x\d+$/.test(id)).map(([, id]) => id);
  const layers = layersIn(symbols);
  for (const [key, id] of symbols) {
    const unit = /^([a-z])(\d+)$/.exec(id);
    if (unit === null || !['x', 'y', 't'].includes(unit[1] ?? '')) continue;
    // A single target is written without its number; with it, it is the same.
    if (!key.includes('_')) add(`${key}_{${layers === 0 ? unit[2] : 1}}`, id);
    // y_1 of an input, where units are numbered through, is its x.
    const letter =
      id.startsWith('y') && key.endsWith(`_{${unit[2]}}`) ? key.slice(0, key.indexOf('_')) : null;
    if (letter !== null && layers === 0)
      for (const input of inputs) add(`${letter}_{${input.slice(1)}}`, input);
  }
  for (const [key, id] of symbols) {
    if (id === 'E')
      for (const word of ['\\text{total}', '\\mathrm{total}', 'total']) add(`${key}_{${word}}`, id);
    const now = id.startsWith('next.')
      ? [...symbols].find(([, other]) => other === id.slice('next.'.length))
      : undefined;
    if (now === undefined) continue;
    for (const [after, before] of UPDATED) {
      add(marked(now[0], after), id);
      if (before !== null) add(marked(now[0], before), now[1]);
    }
  }
  if (layers > 0) {
    // Bishop 2006, §5.3, and Nielsen 2015, ch. 2: the inputs are the outputs of layer 0, the prediction those of the last.
    inputs.forEach((id, i) => {
      add(`h_{${i + 1}}^{(0)}`, id);
    });
    for (const [key, id] of symbols) {
      // Nielsen's superscripts have no parentheses; without the layer nothing has that name, so that it is no power.
      const layered = /^(.*)\^\{\((\d+)\)\}$/.exec(key);
      if (layered !== null && layers > 1 && !/^(next|step)/.test(id))
        add(`${layered[1]}^{${layered[2]}}`, id);
      if (layered !== null) add(`${layered[1]}^{[${layered[2]}]}`, id);
      // The entry of W^{(1)} in row 1, column 2, is its own weight, in either letter.
      const weight = /^w_\{(\d)(\d)\}(\^.*)$/.exec(key);
      if (weight !== null) {
        const [, row, column, layer] = weight;
        for (const letter of ['w', 'W']) add(`${letter}_{${row},${column}}${layer}`, id);
        add(`W_{${row}${column}}${layer}`, id);
      }
      const place = /^\\hat\{y\}(?:_\{(\d+)\})?$/.exec(key);
      if (place !== null) add(`h_{${place[1] ?? 1}}^{(${layers})}`, id);
    }
  }
  return more;
}

/** Marks of what a step leads to, and of what it comes from. */
const UPDATED = [
  ['\\text{new}', '\\text{old}'],
  ['\\mathrm{new}', '\\mathrm{old}'],
  ['new', 'old'],
  ['\\prime', null],
] as const;

/** A key with a mark above, behind its layer where it has one. A prime at a letter alone differentiates it. */
function marked(key: string, mark: string): string {
  if (mark === '\\prime' && !key.includes('_')) return `${key}^{+}`;
  return /\^\{\(\d+\)\}$/.test(key) ? `${key.slice(0, -1)}${mark}}` : `${key}^{${mark}}`;
}

/**
 * Symbols that leave out what goes without saying: the index of the only output, the only input or the only weight, and in a notation with
 * layers the last one.
 */
export function shortSymbols(symbols: Symbols): Symbols {
  const short = new Map<string, string | null>();
  const layers = layersIn(symbols);
  const outputs = [...symbols.values()].filter((id) => /^t\d+$/.test(id)).map((id) => id.slice(1));
  const output = new Set(outputs).size === 1 ? outputs[0] : undefined;
  // One of a kind has its name to itself; two have none.
  const add = (key: string, id: string) => {
    if (!symbols.has(key)) short.set(key, short.has(key) && short.get(key) !== id ? null : id);
  };
  const own = new Set<string>();
  for (const [key, id] of symbols) {
    // The first symbol of each is the notation's own.
    if (own.has(id)) continue;
    own.add(id);
    const bare = key.replace(/_\{[\d,]+\}|\^\{\(\d+\)\}/g, '');
    const isOutput =
      output !== undefined &&
      new RegExp(`^(grad\\.|next\\.|own\\.)?(a|y|b|t|delta|slope)${output}$`).test(id);
    if (isOutput) add(bare, id);
    // In a network of one layer, all is of the last.
    if (layers === 1 || /^(next\.)?(a|delta)\d+$/.test(id)) add(key.replaceAll(`^{(${layers})}`, ''), id);
  }
  for (const kind of [/^x\d+$/, /^W[\d,]+$/]) {
    const alone = [...symbols].filter(([, id]) => kind.test(id));
    if (new Set(alone.map(([, id]) => id)).size !== 1) continue;
    for (const [key, id] of alone) add(key.replace(/_\{[\d,]+\}|\^\{\(\d+\)\}/g, ''), id);
  }
  return new Map([...short].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}

/** `\hat y_c`, with c for the one class of several that the target is; none where it is none. */
export function classSymbols(
  symbols: Symbols,
  quantities: ReadonlyMap<string, { readonly value: number }>,
): Symbols {
  const targets = [...quantities].filter(([id]) => /^t\d+$/.test(id));
  const [only, ...others] = targets.filter(([, { value }]) => value === 1);
  const isOneOfSeveral =
    targets.length > 1 && others.length === 0 && targets.every(([, { value }]) => value === 0 || value === 1);
  if (only === undefined || !isOneOfSeveral) return new Map();
  const unit = only[0].slice(1);
  const own = new RegExp(`^(grad\\.|own\\.)?(a|y|t|delta)${unit}$`);
  return new Map(
    [...symbols].flatMap(([key, id]) =>
      own.test(id) ? [[key.replace(/_\{\d+\}/, '_{c}'), id] as const] : [],
    ),
  );
}

/** Other ways to write arrays: Nielsen's small w for a matrix of weights, Ng's brackets; in a network of one layer, without it. */
export function customaryArrays<Named>(arrays: ReadonlyMap<string, Named>): ReadonlyMap<string, Named> {
  const layers = layersIn(arrays);
  return new Map(
    [...arrays].flatMap(([key, array]) => {
      const small = /^W\^\{\(/.test(key) ? [[key.replace('W', 'w'), array] as const] : [];
      const bare = layers === 1 ? [[key.replace('^{(1)}', ''), array] as const] : [];
      const squared = [[key.replace(/\((\d+)\)/, '[$1]'), array] as const];
      return [...small, ...bare, ...squared];
    }),
  );
}

/** The symbols, and for each weight also one with the other of w and W. */
export function inEitherCase(symbols: Symbols): Symbols {
  const other = [...symbols].flatMap(([key, id]) => {
    const weight = /^(?:\\Delta)?([Ww])(?:_|$)/.exec(key)?.[1];
    const written = weight === undefined ? key : key.replace(weight, weight === 'w' ? 'W' : 'w');
    return symbols.has(written) ? [] : [[written, id] as const];
  });
  return new Map([...symbols, ...other]);
}

/** How many layers the superscripts count; 0 in a notation without. */
export function layersIn(symbols: ReadonlyMap<string, unknown>): number {
  const layers = [...symbols.keys()].flatMap((key) =>
    [...key.matchAll(/\^\{\((\d+)\)\}/g)].map(([, layer]) => Number(layer)),
  );
  return Math.max(0, ...layers);
}
