import type { APIRoute, GetStaticPaths } from 'astro';
import { stepSummaries } from '../../../components/mapping/step-summaries';
import { STEPS } from '../../../mapping/steps';

/** The rows of each step, which its page shows when the reader comes near: a page's HTML has a budget. */
export const getStaticPaths: GetStaticPaths = () => STEPS.map((step) => ({ params: { step } }));

export const GET: APIRoute = ({ params }) => Response.json(stepSummaries(params.step ?? ''));
