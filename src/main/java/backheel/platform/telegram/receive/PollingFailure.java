package backheel.platform.telegram.receive;

import java.time.Duration;

/** The last failure, and the number of its kind in a row. */
record PollingFailure(String kind, String note, int times, Duration pause) {}
