import * as z from 'zod';

/*
 * The shapes in which mediasoup's clients and servers describe media (docs/protocols/videosdk.md, 4). What a client sends is
 * validated strictly, because it ends up in session descriptions.
 */

const token = z.string().regex(/^[\w.+/-]{1,200}$/);
const word = z.string().regex(/^\S{1,500}$/);
const line = z.string().regex(/^[^\r\n]{0,1000}$/);
const ssrc = z.int().min(1).max(0xffff_ffff);

const codec = z.object({
  mimeType: z.string().regex(/^(audio|video)\/[\w.+-]{1,50}$/i),
  payloadType: z.int().min(0).max(127),
  clockRate: z.int().positive(),
  channels: z.int().positive().optional(),
  parameters: z.record(token, z.union([line, z.number()])).default({}),
  rtcpFeedback: z.array(z.object({ type: token, parameter: line.default('') })).default([]),
});
/** A codec of a producer or consumer; also, without `payloadType` and with other names, of the router. */
export type RtpCodec = z.infer<typeof codec>;

const headerExtension = z.object({
  uri: word,
  id: z.int().min(1).max(255),
  encrypt: z.boolean().default(false),
  parameters: z.record(z.string(), z.unknown()).default({}),
});
export type RtpHeaderExtension = z.infer<typeof headerExtension>;

const encoding = z.object({
  ssrc: ssrc.optional(),
  rid: token.optional(),
  rtx: z.object({ ssrc }).optional(),
  scalabilityMode: token.optional(),
});

export const rtpParametersSchema = z.object({
  mid: token.optional(),
  codecs: z.array(codec).min(1).max(20),
  headerExtensions: z.array(headerExtension).max(50).default([]),
  encodings: z.array(encoding).min(1).max(4),
  rtcp: z
    .object({
      cname: z
        .string()
        .regex(/^\S{0,500}$/)
        .optional(),
      reducedSize: z.boolean().optional(),
      mux: z.boolean().optional(),
    })
    .default({}),
});
export type RtpParameters = z.infer<typeof rtpParametersSchema>;

export const dtlsParametersSchema = z.object({
  role: z.enum(['auto', 'client', 'server']).default('auto'),
  fingerprints: z
    .array(z.object({ algorithm: token, value: z.string().regex(/^[\dA-Fa-f:]{2,300}$/) }))
    .min(1),
});
export type DtlsParameters = z.infer<typeof dtlsParametersSchema>;

/** One RTP stream by the numbers in its packets. */
export interface StreamSsrcs {
  ssrc: number;
  rtxSsrc?: number;
}

export const isRtx = ({ mimeType }: RtpCodec): boolean => mimeType.toLowerCase().endsWith('/rtx');
