import { Outlet, useRouterState } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

/** Every page stands in the frame of the desk, but the wall, which has the display to itself. */
export function Frame() {
  const bare = useRouterState({ select: ({ location }) => location.pathname.startsWith('/wall') });
  return bare ? <Outlet /> : <Shell />;
}
