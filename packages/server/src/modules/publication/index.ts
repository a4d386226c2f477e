export { OPEN_DATASETS } from './dcat.ts';
export { PUBLICATION_PROBLEMS } from './problems.ts';
export { createPublication, type Publication } from './publication.ts';
export { registerPublicationRoutes } from './routes.ts';
