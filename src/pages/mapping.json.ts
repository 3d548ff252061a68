import { SDK_VERSIONS } from '../mapping/versions';
import { proofs } from '../mapping/proofs';
import { reactRows } from '../mapping/react/rows';
import { rows } from '../mapping/rows';
import { mapping, type Mapping } from '../mapping/schema';

/** The whole mapping, for scripts and other sites; its form is `/mapping.schema.json`. */
export function GET(): Response {
  const published: Mapping = {
    versions: {
      twilioVideo: SDK_VERSIONS.twilio,
      videosdk: SDK_VERSIONS.videosdk,
      videosdkReact: SDK_VERSIONS.react,
    },
    rows: [...rows],
    react: [...reactRows],
    proofs: { ...proofs.rows },
  };
  return Response.json(mapping.parse(published));
}
