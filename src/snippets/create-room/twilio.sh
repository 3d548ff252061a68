curl -X POST https://video.twilio.com/v1/Rooms \
  -u "$TWILIO_API_KEY_SID:$TWILIO_API_KEY_SECRET" \
  --data-urlencode "UniqueName=stand-up"
