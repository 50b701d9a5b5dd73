package backheel.football;

/**
 * The number of letters to insert, delete, replace or transpose in order to turn one word into
 * another.
 */
public final class EditDistance {

  private EditDistance() {}

  /** Returns the distance, or {@code bound + 1} when it exceeds the bound. */
  public static int of(String one, String other, int bound) {
    if (Math.abs(one.length() - other.length()) > bound) {
      return bound + 1;
    }
    var beforeLast = new int[other.length() + 1];
    var last = new int[other.length() + 1];
    var row = new int[other.length() + 1];
    for (var j = 0; j <= other.length(); j++) {
      last[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      row[0] = i;
      var least = i;
      for (var j = 1; j <= other.length(); j++) {
        var same = one.charAt(i - 1) == other.charAt(j - 1);
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
        least = Math.min(least, row[j]);
      }
      if (least > bound) {
        return bound + 1;
      }
      var spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return Math.min(last[other.length()], bound + 1);
  }
}
