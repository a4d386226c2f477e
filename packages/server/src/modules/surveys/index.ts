export { surveyCron, surveyTasks } from './jobs.ts';
export { SURVEY_PROBLEMS } from './problems.ts';
export type { RatingSheet, Ratings } from './ratings.ts';
export { registerInterviewRoutes } from './routes-interviews.ts';
export { registerSurveyRoutes } from './routes.ts';
export { createSurveys, type Surveys } from './surveys.ts';
