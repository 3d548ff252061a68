import { SIDES, type Side } from '../sides';
import { VARIANTS, type Variant } from '../variant';

export interface ProjectName {
  /** As it stands in addresses: `twilio`, `twilio-react`. */
  project: string;
  side: Side;
  variant: Variant;
}

export const projectName = (side: Side, variant: Variant): string =>
  variant === 'react' ? `${side}-react` : side;

/** The quickstart's projects, by side and form. */
export const projectNames: readonly ProjectName[] = VARIANTS.flatMap((variant) =>
  SIDES.map((side) => ({ project: projectName(side, variant), side, variant })),
);
