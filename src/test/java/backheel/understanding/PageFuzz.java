package backheel.understanding;

import backheel.football.Catalogue;
import backheel.story.Document;
import backheel.story.Document.Form;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

/** Hands any bytes to the reader of pages and texts, which may refuse them but never breaks. */
public final class PageFuzz {
  private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
  private static final List<Form> FORMS = List.copyOf(EnumSet.allOf(Form.class));
  private static final DocumentAnalyzer READER = new DocumentAnalyzer(Catalogue.bundled());

  private PageFuzz() {}

  /** The first byte tells which form of document the others are, as UTF-8. */
  public static void fuzzerTestOneInput(byte[] data) {
    if (data.length == 0) {
      return;
    }
    var form = FORMS.get(Math.floorMod(data[0], FORMS.size()));
    var text = new String(data, 1, data.length - 1, StandardCharsets.UTF_8);
    try {
      var report = READER.read(Document.ofContent("fuzz", form, text, NOW));
      int length = report.body().codePointCount(0, report.body().length());
      for (var mention : report.mentions()) {
        if (mention.at().end() > length) {
          throw new AssertionError(mention + " lies outside of the text");
        }
      }
    } catch (UnreadableDocumentException e) {
      if (e.getMessage() == null) {
        throw new AssertionError("refused without a reason", e);
      }
    }
  }
}
