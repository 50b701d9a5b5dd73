package backheel.understanding.grouping;

import backheel.story.Report;

/** A report that is ready to be placed: all that has to be read in it is read. */
public final class Prepared {
  private final Report report;
  private final Fingerprint fingerprint;

  Prepared(Report report, Fingerprint fingerprint) {
    this.report = report;
    this.fingerprint = fingerprint;
  }

  public Report report() {
    return report;
  }

  Fingerprint fingerprint() {
    return fingerprint;
  }
}
