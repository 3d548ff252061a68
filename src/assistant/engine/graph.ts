import type ts from 'typescript';
import type { Origin, Value, Values } from './values';

/** A place that values can be in: a variable, a field, what a function returns. */
export class Cell {
  readonly values = new Map<Value, Origin>();
  readonly readers = new Set<Task>();
}

/** A part of the app that moves values. It runs again when a cell that it has read gets another. */
export interface Task {
  run(): void;
  waiting: boolean;
}

/** The cells of an app and what moves values between them, until nothing moves any more. */
export class Graph {
  readonly #symbols = new Map<ts.Symbol, Cell>();
  readonly #nodes = new Map<ts.Node, Cell>();
  readonly #fields = new Map<string, Cell>();
  readonly #queue: Task[] = [];
  #running: Task | undefined;

  ofSymbol = (symbol: ts.Symbol): Cell => ensure(this.#symbols, symbol);
  ofNode = (node: ts.Node): Cell => ensure(this.#nodes, node);
  /** A field by its name alone, or with the object that has it in front: `room`, `@12.room`. */
  field = (name: string): Cell => ensure(this.#fields, name);

  read(cell: Cell): Values {
    if (this.#running) cell.readers.add(this.#running);
    return cell.values;
  }

  write(cell: Cell, values: Values): void {
    let grown = false;
    for (const [value, origin] of values) {
      if (cell.values.has(value)) continue;
      cell.values.set(value, origin);
      grown = true;
    }
    if (!grown) return;
    for (const task of cell.readers) this.#enqueue(task);
  }

  add(run: () => void): void {
    this.#enqueue({ run, waiting: false });
  }

  #enqueue(task: Task): void {
    if (task.waiting) return;
    task.waiting = true;
    this.#queue.push(task);
  }

  /** Runs what waits. Values only ever grow, and there are finitely many: it ends. */
  settle(): void {
    for (let index = 0; index < this.#queue.length; index += 1) {
      const task = this.#queue[index] as Task;
      task.waiting = false;
      this.#running = task;
      task.run();
    }
    this.#queue.length = 0;
    this.#running = undefined;
  }
}

function ensure<Key>(cells: Map<Key, Cell>, key: Key): Cell {
  let cell = cells.get(key);
  if (!cell) cells.set(key, (cell = new Cell()));
  return cell;
}
