package backheel.store.report;

import backheel.store.database.JsonColumn;
import backheel.story.Report;

/**
 * The stored form of a report, in two columns: what lists and messages need, and the rest of a long
 * text. A list of stories reads all of their reports, so the size of what an outlet sends must not
 * decide how long that takes.
 */
public final class ReportSerializer {
  /** Maximum number of characters of a body that are analysed, and read with the report. */
  static final int MAX_BODY_LENGTH = 64 * 1024;

  private ReportSerializer() {}

  /**
   * Returns the report as JSON, with the part of its body that was analysed, and without its
   * mentions: nothing reads them once its subjects are counted.
   */
  public static String json(Report report) {
    var tree = JsonColumn.tree(report);
    tree.remove("mentions");
    tree.put("body", report.body().substring(0, end(report.body())));
    return JsonColumn.write(tree);
  }

  /** Returns the part of the body that {@link #json} leaves out, "" for most reports. */
  public static String rest(Report report) {
    return report.body().substring(end(report.body()));
  }

  /** Returns a stored report with its whole body. */
  public static Report readWhole(String json, String rest) {
    var report = JsonColumn.read(json, Report.class);
    return rest.isEmpty() ? report : report.withBody(report.body() + rest);
  }

  private static int end(String body) {
    if (body.length() <= MAX_BODY_LENGTH) {
      return body.length();
    }
    return Character.isLowSurrogate(body.charAt(MAX_BODY_LENGTH))
        ? MAX_BODY_LENGTH - 1
        : MAX_BODY_LENGTH;
  }
}
