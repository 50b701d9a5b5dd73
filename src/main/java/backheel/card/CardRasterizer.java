package backheel.card;

import backheel.chat.MessagePicture;
import backheel.chat.Png;
import java.awt.AWTError;
import java.awt.FontFormatException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A rasterizer of card content, which loads its fonts on first use and draws few cards at a time.
 */
final class CardRasterizer {
  private static final Logger LOG = LoggerFactory.getLogger(CardRasterizer.class);

  /** Limit on cards drawn at the same time; each takes 4 MB while it is drawn. */
  private static final int MAX_CONCURRENT_DRAWINGS = 2;

  private final Semaphore places = new Semaphore(MAX_CONCURRENT_DRAWINGS);
  private @Nullable CardFonts opened;
  private boolean shut;

  /** Draws the content as a picture; empty when it has letters that the typeface lacks. */
  Optional<MessagePicture> rasterize(CardFonts cardFonts, Card card) {
    if (!card.texts().stream()
        .allMatch(text -> DrawableTextFilter.isDrawable(text, cardFonts::canDisplay))) {
      return Optional.empty();
    }
    places.acquireUninterruptibly();
    try (var canvas = draw(cardFonts, card)) {
      return Optional.of(
          new MessagePicture.Generated(
              new Png(encoded(canvas.image())), card.alt(), /* spoiler= */ false));
    } finally {
      places.release();
    }
  }

  static Canvas draw(CardFonts cardFonts, Card card) {
    var canvas =
        new Canvas(
            cardFonts,
            card.appearance().theme(),
            card.isRightToLeft(),
            card.appearance().labels().isRightToLeft());
    card.draw(canvas);
    return canvas;
  }

  /**
   * Returns the typeface, or null on a machine on which the JDK cannot draw, which is logged once.
   */
  synchronized @Nullable CardFonts fonts() {
    if (opened == null && !shut) {
      try {
        opened = CardFonts.open();
      } catch (IOException | FontFormatException | LinkageError | AWTError e) {
        shut = true;
        LOG.warn("No cards are drawn here, messages go without: {}", e.toString());
      }
    }
    return opened;
  }

  private static byte[] encoded(BufferedImage image) {
    var bytes = new ByteArrayOutputStream(1 << 17);
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException("a picture in memory", e);
    }
    return bytes.toByteArray();
  }
}
