import ts from 'typescript';
import { ComponentScripts } from './component-scripts';
import { heldBy, withHeld } from './held';
import type { Lookup } from './lookup';
import type { Parsed } from './program';
import { eventRead } from './template-events';
import { cellOfName } from './template-loops';
import { NOTHING, union, type Values } from './values';

/** What names mean that no import and no variable around them declares: those of templates, and the stores of Svelte. */
export class TemplateNames {
  readonly #lookup: Lookup;
  readonly #scripts: ComponentScripts;

  constructor(lookup: Lookup, parsed: Parsed) {
    this.#lookup = lookup;
    this.#scripts = new ComponentScripts(parsed);
  }

  /** A name in a template: a field of the component, or a variable of its script. */
  inTemplate(node: ts.Identifier): Values {
    const { graph } = this.#lookup;
    if (node.text === '$event') return eventRead(graph, node);
    const name = bareName(node);
    const cell = cellOfName(node.getSourceFile(), name);
    if (cell !== name) return graph.read(graph.field(cell));
    const held = this.ofSymbol(this.variableOf(node));
    // Vue takes a reference for what it holds.
    return union(withHeld(this.#lookup, graph.read(graph.field(name))), held, heldBy(this.#lookup, held));
  }

  /** What a variable or a function is. */
  ofSymbol(symbol: ts.Symbol | undefined): Values {
    const lookup = this.#lookup;
    const declared = symbol?.valueDeclaration;
    if (!symbol) return NOTHING;
    return declared && ts.isFunctionDeclaration(declared)
      ? lookup.one(`fn:${lookup.idOf(declared)}`, declared, 'a function')
      : lookup.graph.read(lookup.graph.ofSymbol(symbol));
  }

  /** The variable of the component's script that a name of a template means. */
  variableOf = (node: ts.Identifier): ts.Symbol | undefined =>
    this.#scripts.symbolFor(node.getSourceFile(), bareName(node));

  /** The store of Svelte's that `$room` is read from or written to. */
  store(node: ts.Identifier): Values {
    const { graph } = this.#lookup;
    if (!node.text.startsWith('$')) return NOTHING;
    const symbol = this.variableOf(node);
    return symbol ? graph.read(graph.ofSymbol(symbol)) : NOTHING;
  }

  /** What that store holds. */
  inStore = (node: ts.Identifier): Values => heldBy(this.#lookup, this.store(node));
}

/** A name without the `$` by which Svelte reads a store. */
export const bareName = (node: ts.Identifier): string => node.text.replace(/^\$(?=\w)/, '');
