// A certificate that nobody trusts, for a server on this machine that plays the vendors' hosts in a test. The browser is
// told to take it; the key protects nothing.
export const cert = `-----BEGIN CERTIFICATE-----
MIIBijCCAS+gAwIBAgIUFBGVtpuEvfZXbn6aza5CnSwgNiYwCgYIKoZIzj0EAwIw
GTEXMBUGA1UEAwwOY3Jvc3NmYWRlIHRlc3QwIBcNMjYxMTI2MTE0NjM2WhgPMjEy
NjExMDIxMTQ2MzZaMBkxFzAVBgNVBAMMDmNyb3NzZmFkZSB0ZXN0MFkwEwYHKoZI
zj0CAQYIKoZIzj0DAQcDQgAEqfE0oMNEW0k7nsheln2KlQDp4oEpvufFNdtLFeJ/
DjMLk51GFwGYS2uFyOipFPoVe2i/p26bMZyhJ+he8ndhqaNTMFEwHQYDVR0OBBYE
FOcFeQJ2y4oJKR9oU/Wlr7++rARsMB8GA1UdIwQYMBaAFOcFeQJ2y4oJKR9oU/Wl
r7++rARsMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAPOeYDEt
+qhG0XhafBX+ZDCOqK4Ao4h7ju6XnLbHNctCAiEAtpbnQ0lkHUZGOehvLIdQpJJS
tJaWhqlSTFS2GtdIIic=
-----END CERTIFICATE-----
`;
export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgxGV0B8YWPIzMb1Qu
9ojYUic38o3ahw3L1Y45ywinXi2hRANCAASp8TSgw0RbSTueyF6WfYqVAOnigSm+
58U120sV4n8OMwuTnUYXAZhLa4XI6KkU+hV7aL+nbpsxnKEn6F7yd2Gp
-----END PRIVATE KEY-----
`;
