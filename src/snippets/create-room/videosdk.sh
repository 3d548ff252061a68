curl -X POST https://api.videosdk.live/v2/rooms \
  -H "Authorization: $VIDEOSDK_TOKEN" \
  -H "Content-Type: application/json"
