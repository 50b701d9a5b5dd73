package backheel.card;

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

/** Where faces become pictures: opened when the first is wanted, few at a time. */
final class Darkroom {
  private static final Logger LOG = LoggerFactory.getLogger(Darkroom.class);

  /** A picture takes 4 MB while it is drawn. */
  private static final int AT_A_TIME = 2;

  private final Semaphore places = new Semaphore(AT_A_TIME);
  private @Nullable Studio opened;
  private boolean shut;

  /** The card of a face; empty when letters are on it that the typeface does not have. */
  Optional<Card> develop(Studio studio, Face face) {
    if (!face.texts().stream().allMatch(text -> Legible.isWhole(text, studio::shows))) {
      return Optional.empty();
    }
    places.acquireUninterruptibly();
    try (var canvas = draw(studio, face)) {
      var png = new PngBytes(encoded(canvas.image()));
      return Optional.of(new Card(face.alt(), png, Canvas.WIDTH, Canvas.HEIGHT));
    } finally {
      places.release();
    }
  }

  static Canvas draw(Studio studio, Face face) {
    var canvas =
        new Canvas(
            studio,
            face.look().theme(),
            face.isRightToLeft(),
            face.look().labels().isRightToLeft());
    face.draw(canvas);
    return canvas;
  }

  /** The typeface; null on a machine on which the JDK cannot draw, which is told once. */
  synchronized @Nullable Studio studio() {
    if (opened == null && !shut) {
      try {
        opened = Studio.open();
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
