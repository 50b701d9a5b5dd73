package backheel.card;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The typeface of the cards, bundled so that the machine needs no fonts of its own. */
final class CardFonts {
  static final FontRenderContext RENDERING = new FontRenderContext(null, true, true);

  private final Font regular;
  private final Font bold;

  private CardFonts(Font regular, Font bold) {
    this.regular = regular;
    this.bold = bold;
  }

  /** Reads the typeface; nothing of the JDK's drawing code may have been used before. */
  static CardFonts open() throws IOException, FontFormatException {
    withoutTheMachinesFonts();
    return new CardFonts(read("Cairo-Regular.ttf"), read("Cairo-Bold.ttf"));
  }

  Font font(boolean heavy, float size) {
    return (heavy ? bold : regular).deriveFont(size);
  }

  boolean canDisplay(int codePoint) {
    return regular.canDisplay(codePoint);
  }

  /**
   * Configures the JDK not to look for the machine's fonts: it does by default, and fails when
   * there are none.
   */
  private static void withoutTheMachinesFonts() throws IOException {
    System.setProperty("java.awt.headless", "true");
    if (System.getProperty("sun.awt.fontconfig") == null) {
      Path none = Files.createTempFile("backheel-fonts", ".properties");
      none.toFile().deleteOnExit();
      Files.writeString(none, "version=1\nsequence.allfonts=default\n");
      System.setProperty("sun.awt.fontconfig", none.toString());
    }
  }

  private static Font read(String name) throws IOException, FontFormatException {
    try (var in = Objects.requireNonNull(CardFonts.class.getResourceAsStream(name), name)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    }
  }
}
