package backheel.store;

/** Which writes go first. */
enum Rank {
  WAITED_FOR,
  ASIDE,
  /** In no transaction. */
  APART,
  END
}
