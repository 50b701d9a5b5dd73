package backheel.understanding.names;

/** The types of entity that a name outside the catalogue can have. */
enum EntityType {
  PERSON,
  CLUB,
  VENUE,
  PLACE,
  BODY,
  /** A competition, a prize or a day, which is not reported as a name. */
  EVENT,
  UNKNOWN
}
