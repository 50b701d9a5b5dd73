package backheel.understanding.grouping;

import backheel.story.Report;

/** A report that is ready to be placed: all that has to be read in it is read. */
public final class PreparedReport {
  private final Report report;
  private final ReportProfile profile;

  PreparedReport(Report report, ReportProfile fingerprint) {
    this.report = report;
    this.profile = fingerprint;
  }

  public Report report() {
    return report;
  }

  ReportProfile profile() {
    return profile;
  }
}
