package backheel.understanding.names;

/** What a name from outside the catalogue can name. */
enum EntityType {
  PERSON,
  CLUB,
  VENUE,
  PLACE,
  BODY,
  /** A competition, a prize, a day: a name that is nobody's. */
  EVENT,
  UNKNOWN
}
