package backheel.input;

import java.io.FilterReader;
import java.io.IOException;
import java.io.StringReader;

/** A reader that checks the deadline before each read. */
final class DeadlineCheckingReader extends FilterReader {
  DeadlineCheckingReader(String text) {
    super(new StringReader(text));
  }

  @Override
  public int read() throws IOException {
    Deadline.check();
    return super.read();
  }

  @Override
  public int read(char[] to, int offset, int length) throws IOException {
    Deadline.check();
    // Small portions, so that a parser that slows down is stopped soon.
    return super.read(to, offset, Math.min(length, 4_096));
  }
}
