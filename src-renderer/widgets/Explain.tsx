import { useId, useRef } from 'react';
import css from './Explain.module.css';

/** A term that explains itself when it is pressed, and briefly on hover. */
export function Explain({ term, children }: { readonly term: string; readonly children: string }) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLDivElement>(null);
  return (
    <>
      <button ref={button} type="button" popoverTarget={id} className={css.term} title={children}>
        {term}
      </button>
      <div
        ref={card}
        id={id}
        popover="auto"
        className={css.card}
        onToggle={() => {
          const box = button.current?.getBoundingClientRect();
          const element = card.current;
          if (!box || !element) return;
          element.style.left = `${String(Math.max(8, Math.min(box.left, innerWidth - element.offsetWidth - 8)))}px`;
          element.style.top = `${String(box.bottom + 8)}px`;
        }}
      >
        {children}
      </div>
    </>
  );
}
