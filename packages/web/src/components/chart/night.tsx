import { createContext, type ReactNode, use } from 'react';

const NightContext = createContext(false);

/** Everything inside is shown on dark ground; the tokens of `night.css` say how. */
export function Night({ on, children }: { on: boolean; children: ReactNode }) {
  return (
    <NightContext value={on}>
      <div className="ground" data-night={on || undefined}>
        {children}
      </div>
    </NightContext>
  );
}

export function useNight(): boolean {
  return use(NightContext);
}
