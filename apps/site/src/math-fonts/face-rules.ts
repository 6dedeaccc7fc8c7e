import type { FontFace } from './font-face.ts';

/** A rule of KaTeX's style sheet that changes the font. */
export interface FaceRule {
  /** Classes that the element must have, all of them. */
  readonly classes: readonly string[];
  /** Whether the classes are those of the element's parent. */
  readonly onParent: boolean;
  readonly change: Partial<FontFace>;
}

function changeOf(declarations: string): Partial<FontFace> {
  const family = /font-family:(KaTeX_\w+)/.exec(declarations)?.[1];
  const weight = /font-weight:(400|700)/.exec(declarations)?.[1];
  const style = /font-style:(normal|italic)/.exec(declarations)?.[1];
  return {
    ...(family ? { family } : {}),
    ...(weight === '400' || weight === '700' ? { weight } : {}),
    ...(style === 'normal' || style === 'italic' ? { style } : {}),
  };
}

/**
 * Reads from KaTeX's style sheet which classes select which font, so that a new KaTeX needs no new table here.
 *
 * @param css katex.min.css
 */
export function readFaceRules(css: string): readonly FaceRule[] {
  const rules: FaceRule[] = [];
  for (const [, selectors = '', declarations = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const change = changeOf(declarations);
    if (selectors.startsWith('@') || Object.keys(change).length === 0) continue;
    for (const selector of selectors.split(',')) {
      const last = selector.trim().split(' ').at(-1) ?? '';
      const [compound = '', child] = last.split('>');
      const classes = compound.split('.').filter(Boolean);
      if (selector.includes(' ') && classes.length > 0)
        rules.push({ classes, onParent: child !== undefined, change });
    }
  }
  return rules;
}

/**
 * The font of an element of a formula.
 *
 * @param classes of the element
 * @param parentClasses of its parent
 * @param inherited the parent's font
 */
export function faceOf(
  rules: readonly FaceRule[],
  classes: readonly string[],
  parentClasses: readonly string[],
  inherited: FontFace,
): FontFace {
  let face = inherited;
  for (const { classes: wanted, onParent, change } of rules) {
    const own = onParent ? parentClasses : classes;
    if (wanted.every((name) => own.includes(name))) face = { ...face, ...change };
  }
  return face;
}
