package backheel.understanding.grouping;

import backheel.story.Report;

/** A report with its profile, ready to be placed. */
public final class PreparedReport {
  private final Report report;
  private final ReportProfile profile;

  PreparedReport(Report report, ReportProfile reportProfile) {
    this.report = report;
    this.profile = reportProfile;
  }

  public Report report() {
    return report;
  }

  ReportProfile profile() {
    return profile;
  }
}
