/** Keys that work anywhere on the page. */
import { useEffect } from 'preact/hooks';
import type { Store } from '../store';

/** Where letters are typed, they are text. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('textarea, select, input:not([type=range], [type=checkbox], [type=radio])'))
  );
}

/** Undo, redo, the last change before and after, and help. */
export function useKeys(store: Store, toggleHelp: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const { key, shiftKey, altKey } = event;
      const control = event.ctrlKey || event.metaKey;
      if (control && !altKey && key.toLowerCase() === 'z') {
        event.preventDefault();
        if (shiftKey) store.redo();
        else store.undo();
      } else if (control && !altKey && key.toLowerCase() === 'y') {
        event.preventDefault();
        store.redo();
      } else if (control || altKey || isTyping(event.target)) {
        return;
      } else if (key === '?') {
        toggleHelp();
      } else if (key.toLowerCase() === 'r') {
        if (store.redoable === null) store.undo();
        else store.redo();
      }
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [store]);
}
