import { createRootRoute } from '@tanstack/react-router';
import { Frame } from '../frame.tsx';
import { NotFoundPage } from '../not-found-page.tsx';

/** Every page of the desk hangs below it. */
export const root = createRootRoute({ component: Frame, notFoundComponent: NotFoundPage });
