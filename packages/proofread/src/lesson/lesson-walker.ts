import type { Nodes, Root } from 'mdast';
import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-math';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Span } from '../tex/tex-node.ts';
import { addressParts, imageParts } from './addressed.ts';
import { alignedPieces } from './aligned-pieces.ts';
import { blankedAround } from './blanked.ts';
import { rowsOf } from './element-table.ts';
import { type FoundParts, proseParts } from './found-parts.ts';
import { isFreeFormula } from './free-formula.ts';
import { isInline, isInlineElement } from './inline.ts';
import type { Cell, Lesson, Markers, Part, Scope } from './lesson.ts';
import { MappedText, type Piece } from './mapped-text.ts';
import { readMarkdown, spanOf } from './markdown.ts';
import { footnoteMark, markersOf } from './marks.ts';
import { scopeOf } from './scope-of.ts';
import { shifted } from './shifted.ts';
import { boundText, expressionParts, tagParts } from './tags.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** Stands for what is read on its own. */
const PLACEHOLDER = '\uFFFC';
/** Goes through a lesson and writes down what it says, and in which scope. */
export class LessonWalker {
  readonly #source: string;
  readonly #formulaLines: readonly Piece[];
  #parts: Part[] = [];
  readonly #lists: Markers[] = [];
  readonly #structural: Span[] = [];
  readonly #silent: Span[] = [];

  constructor(source: string, formulaLines: readonly Piece[]) {
    this.#source = source;
    this.#formulaLines = formulaLines;
  }

  walk(root: Root, scope: Scope): Omit<Lesson, 'frontMatter'> {
    this.#flow(root, scope);
    return { parts: this.#parts, lists: this.#lists, structural: this.#structural, silent: this.#silent };
  }

  #flow(node: Nodes, scope: Scope): void {
    switch (node.type) {
      case 'paragraph':
        this.#block(node.children, spanOf(node), scope);
        return;
      case 'heading':
        this.#block(node.children, spanOf(node), scope, node.depth);
        return;
      case 'list':
        if (node.ordered === true) this.#lists.push(markersOf(node, this.#source));
        break;
      case 'table':
        this.#table(
          node.children.map((row) => row.children),
          spanOf(node),
          scope,
        );
        return;
      case 'code':
        this.#code(node, scope);
        return;
      case 'math':
        this.#formula(spanOf(node), scope);
        return;
      case 'mdxJsxFlowElement':
        this.#element(node, scope);
        return;
      case 'containerDirective':
        this.#container(node, scope);
        return;
      case 'footnoteDefinition':
        this.#structural.push(footnoteMark(spanOf(node).start, this.#source));
        break;
      case 'definition':
        this.#silent.push(spanOf(node));
        return;
      case 'mdxjsEsm':
      case 'mdxFlowExpression':
        this.#add(expressionParts(node.data?.estree, spanOf(node), this.#source, scope));
        return;
      case 'leafDirective':
        this.#prose(this.#raw(spanOf(node)), spanOf(node), scope);
        return;
      default:
        break;
    }
    if (isInline(node)) this.#block([node], spanOf(node), scope);
    else if ('children' in node) for (const child of node.children) this.#flow(child, scope);
  }

  #block(nodes: readonly Nodes[], span: Span, scope: Scope, heading?: number): void {
    this.#prose(this.#phrasing(nodes, scope), span, scope, heading);
  }

  #prose(pieces: readonly Piece[], span: Span, scope: Scope, heading?: number): void {
    this.#parts.push(...proseParts(pieces, span, scope, heading));
  }

  #add({ parts, silent }: FoundParts): void {
    this.#parts.push(...parts);
    this.#silent.push(...silent);
  }

  #phrasing(nodes: readonly Nodes[], scope: Scope): readonly Piece[] {
    return nodes.flatMap((node) => this.#inline(node, scope));
  }

  #inline(node: Nodes, scope: Scope): readonly Piece[] {
    const span = spanOf(node);
    const placeholder: Piece = { text: PLACEHOLDER, span };
    switch (node.type) {
      case 'text':
        return alignedPieces(node.value, this.#source.slice(span.start, span.end), span.start);
      case 'inlineCode': {
        const marks = /^`*/.exec(this.#source.slice(span.start, span.end))?.[0].length ?? 0;
        const source = this.#source.slice(span.start + marks, span.end - marks);
        return alignedPieces(node.value, source, span.start + marks);
      }
      case 'break':
        return [{ text: '\n', span }];
      case 'inlineMath':
        this.#formula(span, scope);
        return [placeholder];
      case 'textDirective':
        return this.#textDirective(node, scope);
      case 'footnoteReference':
        this.#structural.push(span);
        return [];
      case 'image':
      case 'imageReference':
        this.#add(imageParts(node, this.#source, scope));
        return [placeholder];
      case 'link':
      case 'linkReference':
        return this.#link(node, scope);
      case 'mdxTextExpression':
        this.#add(expressionParts(node.data?.estree, span, this.#source, scope));
        return [placeholder];
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        if (isInlineElement(node.name)) {
          this.#add(tagParts(node, this.#source, scope));
          const pieces = this.#phrasing(node.children, scope);
          const { name } = node;
          return name === 'sub' || name === 'sup' ? pieces.map((piece) => shifted(piece, name)) : pieces;
        }
        this.#element(node, scope);
        return [placeholder];
      default:
        return 'children' in node ? this.#phrasing(node.children, scope) : [];
    }
  }

  #formula(span: Span, scope: Scope): void {
    const lines = this.#formulaLines.filter(
      (line) => line.span.start >= span.start && line.span.end <= span.end,
    );
    const pieces = lines.flatMap((line, i): readonly Piece[] => {
      const end = lines[i - 1]?.span.end;
      return end === undefined ? [line] : [{ text: '\n', span: { start: end, end: end + 1 } }, line];
    });
    this.#parts.push({ kind: 'formula', text: new MappedText(pieces), span, scope });
  }

  #textDirective(node: TextDirective, scope: Scope): readonly Piece[] {
    const span = spanOf(node);
    const label = this.#labelOf(node);
    const placeholder: Piece = { text: PLACEHOLDER, span };
    switch (node.name) {
      case 'v': {
        const printed = this.#source.slice(label.start, label.end);
        this.#silent.push({ start: label.end, end: span.end });
        this.#parts.push({ kind: 'value', printed, label, attributes: node.attributes ?? {}, span, scope });
        return [placeholder];
      }
      case 'any':
        if (isFreeFormula(node)) {
          this.#silent.push(span);
          return [placeholder];
        }
        this.#parts.push({
          kind: 'free',
          text: new MappedText(this.#phrasing(node.children, scope)),
          span,
          scope,
        });
        return [placeholder];
      case 'in':
        this.#silent.push({ start: label.end, end: span.end });
        this.#block(node.children, label, scopeOf(node, scope, span));
        return [placeholder];
      default:
        // It only looks like one, as 10:30 does, and is printed as it stands.
        return this.#raw(span);
    }
  }

  #container(node: ContainerDirective, scope: Scope): void {
    const span = spanOf(node);
    const [first] = node.children;
    const headEnd = first === undefined ? span.end : spanOf(first).start;
    const head = this.#trimmed({ start: span.start, end: headEnd });
    const isOurs = node.name === 'in' || node.name === 'mistake';
    if (isOurs) this.#silent.push(head);
    const inner = isOurs ? scopeOf(node, scope, head) : scope;
    for (const child of node.children) this.#flow(child, inner);
  }

  #link(node: Extract<Nodes, { type: 'link' | 'linkReference' }>, scope: Scope): readonly Piece[] {
    const span = spanOf(node);
    const [first, last] = [node.children[0], node.children.at(-1)];
    // An address that is its own text.
    const isBare = this.#source[span.start] !== '[';
    if (isBare || first === undefined || last === undefined) {
      this.#silent.push(span);
      return [{ text: PLACEHOLDER, span }];
    }
    const pieces = this.#phrasing(node.children, scope);
    this.#add(addressParts(node, { start: spanOf(last).end, end: span.end }, this.#source, scope));
    return pieces;
  }

  #element(node: Element, scope: Scope): void {
    if (node.name === 'style' || node.name === 'script') {
      this.#silent.push(spanOf(node));
      return;
    }
    this.#add(tagParts(node, this.#source, scope));
    const bound = boundText(node, this.#source, scope);
    if (bound !== null) {
      this.#parts.push(bound);
      return;
    }
    if (node.name === 'table') {
      this.#table(rowsOf(node), spanOf(node), scope);
      return;
    }
    if (node.children.length > 0 && node.children.every(isInline)) {
      this.#block(
        node.children,
        spanOf(node),
        scope,
        /^h([1-6])$/.test(node.name ?? '') ? Number(node.name?.[1]) : undefined,
      );
    } else for (const child of node.children) this.#flow(child, scope);
  }

  #code(node: Extract<Nodes, { type: 'code' }>, scope: Scope): void {
    const span = spanOf(node);
    const source = this.#source.slice(span.start, span.end);
    const isFenced = /^(```|~~~)/.test(source);
    const lineEnd = source.indexOf('\n') < 0 ? source.length : source.indexOf('\n') + 1;
    const start = isFenced ? lineEnd : 0;
    if (isFenced) this.#silent.push({ start: span.start, end: span.start + start });
    if (node.lang === 'mdx' && source.startsWith(node.value, start)) {
      const from = span.start + start;
      this.#shown({ start: from, end: from + node.value.length }, scope);
      return;
    }
    const text = new MappedText(alignedPieces(node.value, source.slice(start), span.start + start));
    this.#parts.push({ kind: 'code', language: node.lang ?? '', meta: node.meta ?? '', text, span, scope });
  }

  /** A stretch of a lesson that is shown as its author writes it says what it would say by itself. */
  #shown(span: Span, scope: Scope): void {
    const { tree, formulaLines } = readMarkdown(blankedAround(this.#source, span));
    const root: Nodes & Root = tree;
    const shown = new LessonWalker(this.#source, formulaLines).walk(root, scope);
    this.#parts.push(...shown.parts);
    this.#lists.push(...shown.lists);
    this.#structural.push(...shown.structural);
    this.#silent.push(...shown.silent);
  }

  #table(rows: readonly (readonly Nodes[])[], span: Span, scope: Scope): void {
    this.#parts.push({
      kind: 'table',
      rows: rows.map((cells) => cells.map((cell) => this.#cell(cell, scope))),
      span,
      scope,
    });
  }

  #cell(node: Nodes, scope: Scope): Cell {
    const outer = this.#parts;
    this.#parts = [];
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      this.#add(tagParts(node, this.#source, scope));
    const children = 'children' in node ? node.children : [];
    const text = new MappedText(this.#phrasing(children, scope));
    const inside = this.#parts;
    this.#parts = outer;
    // What is read with another vocabulary is no business of the table's.
    this.#parts.push(...inside.filter((part) => part.scope !== scope));
    return { text, parts: inside.filter((part) => part.scope === scope), span: spanOf(node) };
  }

  #labelOf(node: TextDirective): Span {
    const [first, last] = [node.children[0], node.children.at(-1)];
    if (first === undefined || last === undefined) return spanOf(node);
    return { start: spanOf(first).start, end: spanOf(last).end };
  }

  #trimmed({ start, end }: Span): Span {
    return { start, end: start + this.#source.slice(start, end).trimEnd().length };
  }

  #raw(span: Span): readonly Piece[] {
    return [{ text: this.#source.slice(span.start, span.end), span }];
  }
}
