package backheel.platform.telegram.receive;

/** The decision on an update. */
enum UpdateAdmissionDecision {
  ADMITTED,
  /** The first update beyond the quota since its sender last had none in flight. */
  REJECTED_WITH_NOTICE,
  REJECTED
}
