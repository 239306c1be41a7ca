/** Names that a reader may have meant. */
import { nearestName } from '../../scenario/nearest';

/** ` Did you mean a, b or c?`: the nearest name, then names that contain the word; nothing where none is near. */
export function didYouMean(wanted: string, names: readonly string[], most = 4): string {
  const lower = wanted.toLowerCase();
  const nearest = nearestName(wanted, names);
  const containing = lower.length < 3 ? [] : names.filter((name) => name.toLowerCase().includes(lower));
  const near = [...new Set([...(nearest === undefined ? [] : [nearest]), ...containing])].slice(0, most);
  if (near.length === 0) return '';
  const last = near[near.length - 1];
  return ` Did you mean ${near.length === 1 ? last : `${near.slice(0, -1).join(', ')} or ${last}`}?`;
}
