package backheel.platform.telegram.send;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The recipient: the person who pressed. */
record EphemeralMessageParameters(@JsonProperty("callback_query_id") String press) {}
