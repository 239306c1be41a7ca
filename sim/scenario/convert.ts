/** The YAML parser's nodes to located values, refusing what a scenario file has no use for. */
import { isAlias, isMap, isScalar, isSeq, type Alias, type Node, type Pair, type Scalar } from 'yaml';
import type { Located, LocatedEntry, LocatedScalar } from './located';
import type { PlaceAt } from './parse';
import { quote, type Place, type Problems } from './problems';
import { DEEPEST, tooDeep } from './scan';

/** Most values that aliases may repeat in one file: enough for a shared list, too few for a bomb. */
const MOST_REPEATED = 2_000;

/** Keys that mean something to JavaScript's objects and nothing to a scenario. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

export class Converter {
  private readonly anchors = new Map<string, Node>();
  /** Anchored nodes that are being converted: an alias to one of them would contain itself. */
  private readonly open = new Set<Node>();
  private repeated = 0;
  /** The outermost alias that is being followed. */
  private alias: Place | null = null;
  private stopped = false;

  constructor(
    private readonly placeAt: PlaceAt,
    private readonly problems: Problems,
    /** What the text is called in messages. */
    private readonly path: string,
  ) {}

  /** The whole content; null where there is none, or where it could not be converted. */
  root(node: Node | null): Located | null {
    if (node === null) return null;
    const located = this.convert(node, 1);
    return this.stopped ? null : located;
  }

  private place(node: Node | null | undefined, fallback = 0): Place {
    return this.placeAt(node?.range?.[0] ?? fallback);
  }

  private convert(node: Node, depth: number): Located {
    const place = this.place(node);
    if (this.stopped || !this.countRepeated()) return empty(place);
    if (depth > DEEPEST + 1) {
      const { found, allowed } = tooDeep(0);
      return this.stop(place, found, allowed);
    }
    if (isAlias(node)) return this.follow(node, place, depth);
    if (node.tag !== undefined) {
      return this.stop(place, `the tag ${quote(node.tag)}`, 'plain values without tags');
    }
    const anchor = isScalar(node) || isMap(node) || isSeq(node) ? node.anchor : undefined;
    if (anchor !== undefined) this.anchors.set(anchor, node);
    this.open.add(node);
    const located = this.content(node, place, depth);
    this.open.delete(node);
    return located;
  }

  private content(node: Node, place: Place, depth: number): Located {
    if (isSeq(node)) {
      const items = node.items.map((item) => this.convert(item as Node, depth + 1));
      return { kind: 'list', place, items };
    }
    if (isMap(node)) {
      const entries = new Map<string, LocatedEntry>();
      for (const pair of node.items)
        this.entry(pair as Pair<Node | null, Node | null>, place, entries, depth);
      return { kind: 'map', place, entries };
    }
    return this.scalar(node as Scalar, place);
  }

  private scalar(node: Scalar, place: Place): LocatedScalar {
    const value = node.value as LocatedScalar['value'];
    const lead = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
    const written = node.source ?? (value === null ? '' : String(value));
    if (typeof value === 'string' && /\p{Cs}|\p{Cc}/u.test(value.replace(/[\t\n]/g, ''))) {
      this.problems.add(
        place,
        this.path,
        'a control character or half a character in a text',
        'readable text',
      );
    }
    return { kind: 'scalar', place, value, text: written, lead };
  }

  private entry(
    pair: Pair<Node | null, Node | null>,
    parent: Place,
    entries: Map<string, LocatedEntry>,
    depth: number,
  ): void {
    const key = pair.key === null ? parent : this.place(pair.key);
    const name = this.keyName(pair.key, key);
    const value = pair.value === null ? empty(this.place(pair.key, 0)) : this.convert(pair.value, depth + 1);
    if (name === null) return;
    const before = entries.get(name);
    if (before !== undefined) {
      const found = `the key ${quote(name)} given twice (first in line ${before.key.line})`;
      this.problems.add(key, name, found, 'each key once');
      return;
    }
    entries.set(name, { key, value });
  }

  /** The text of a key, or null where it cannot be one (which is then told). */
  private keyName(node: Node | null, place: Place): string | null {
    if (node !== null && isScalar(node) && node.tag === undefined) {
      const name = typeof node.value === 'string' ? node.value : (node.source ?? '');
      if (name === '<<')
        return this.refuseKey(place, name, 'a merge key', 'extends, or the values written out');
      if (FORBIDDEN_KEYS.has(name))
        return this.refuseKey(place, name, `the key ${quote(name)}`, 'other names');
      if (name !== '' && !/\p{C}/u.test(name)) return name;
      return this.refuseKey(place, name, 'an empty or unreadable key', 'a name');
    }
    return this.refuseKey(place, this.path, 'a key that is no text', 'a name');
  }

  private refuseKey(place: Place, path: string, found: string, allowed: string): null {
    this.problems.add(place, path === '' ? this.path : path, found, allowed);
    return null;
  }

  private follow(node: Alias, place: Place, depth: number): Located {
    const target = this.anchors.get(node.source);
    if (target === undefined)
      return this.stop(place, `the alias *${node.source}`, 'an anchor given before it');
    if (this.open.has(target)) {
      return this.stop(place, `the alias *${node.source} inside itself`, 'other values');
    }
    const outer = this.alias;
    this.alias ??= place;
    const located = this.convert(target, depth);
    this.alias = outer;
    return located;
  }

  /** False, and told, where aliases have repeated more than they may. */
  private countRepeated(): boolean {
    if (this.alias === null) return true;
    this.repeated += 1;
    if (this.repeated <= MOST_REPEATED) return true;
    this.stop(this.alias, 'aliases that repeat too much', `at most ${MOST_REPEATED} repeated values`);
    return false;
  }

  /** Tells a problem after which the rest is not worth reading. */
  private stop(place: Place, found: string, allowed: string): Located {
    if (!this.stopped) this.problems.add(place, this.path, found, allowed);
    this.stopped = true;
    return empty(place);
  }
}

function empty(place: Place): LocatedScalar {
  return { kind: 'scalar', place, value: null, text: '', lead: 0 };
}
