package backheel.delivery;

import java.time.LocalDate;

/** A side, and a day in UTC. */
record KickOffCacheKey(String side, LocalDate day) {}
