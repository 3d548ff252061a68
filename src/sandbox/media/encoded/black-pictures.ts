/**
 * What a decoder that nobody watches gets instead of the frames that arrive: a black picture of 16 by 16 pixels as a key
 * frame, in base64. Without any picture, the browser would ask the sender for key frames without end. H.264 is not among
 * them: a decoder in hardware may refuse so small a picture.
 */
export const BLACK_PICTURES = {
  'video/vp8': 'EAIAnQEqEAAQAAAHCIWFiJmEiAEkEABgawD+/7r/QA==',
  'video/vp9': 'gkmDQlAA8AD2BjgkHBg6AAAgQAAim///t0YD5jqkRIT78vVsLpGi7NPXySZ1Z2LPOWtQ8ey8CaYcSAA=',
  'video/av1': 'EgAKDAAAAAGf+ANEBDQGEDIPEEoACCCCEAAgOVF/uI4o',
};
