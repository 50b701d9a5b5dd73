package backheel.delivery;

import java.time.LocalDate;

/** A side, and a day in UTC. */
record SideDay(String side, LocalDate day) {}
