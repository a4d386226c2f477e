import { createContext, use } from 'react';
import type { Api } from './api.ts';

const ApiContext = createContext<Api | null>(null);

export const ApiProvider = ApiContext;

export function useApi(): Api {
  const api = use(ApiContext);
  if (api === null) throw new Error('ApiProvider is missing');
  return api;
}
