package backheel.platform.telegram;

import backheel.chat.Picture;
import backheel.chat.Png;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.InputFile;
import org.telegram.telegrambots.meta.api.objects.media.InputMediaPhoto;
import org.telegram.telegrambots.meta.api.objects.message.Message;
import org.telegram.telegrambots.meta.api.objects.photo.PhotoSize;

/**
 * Pictures on their way to Telegram. One of our own is uploaded once; Telegram's name for it serves
 * all other chats.
 */
final class Uploads {
  private static final int REMEMBERED = 200;

  private final Cache<Png, String> names = Caffeine.newBuilder().maximumSize(REMEMBERED).build();

  InputFile file(Picture picture) {
    var known = name(picture);
    return switch (picture) {
      case Picture.Drawn drawn when known == null ->
          new InputFile(new ByteArrayInputStream(drawn.png().bytes()), "picture.png");
      case Picture any -> new InputFile(known);
    };
  }

  /**
   * @param number tells it apart from others of the same call
   */
  InputMediaPhoto media(Picture picture, int number) {
    var known = name(picture);
    var media =
        switch (picture) {
          case Picture.Drawn drawn when known == null ->
              new InputMediaPhoto(
                  new ByteArrayInputStream(drawn.png().bytes()), "picture" + number + ".png");
          case Picture any -> new InputMediaPhoto(known);
        };
    media.setHasSpoiler(picture.hidden() ? true : null);
    return media;
  }

  /** Telegram has taken pictures, and tells what it calls them. */
  void taken(List<Picture> pictures, List<Message> messages) {
    for (int i = 0; i < Math.min(pictures.size(), messages.size()); i++) {
      var sizes = messages.get(i).getPhoto();
      if (pictures.get(i) instanceof Picture.Drawn drawn && sizes != null && !sizes.isEmpty()) {
        sizes.stream()
            .map(PhotoSize::getFileId)
            .reduce((small, large) -> large)
            .ifPresent(name -> names.put(drawn.png(), name));
      }
    }
  }

  /**
   * Telegram did not take pictures by names it once gave.
   *
   * @return whether there were such names, so that it is worth another try
   */
  boolean forget(List<Picture> pictures) {
    boolean any = false;
    for (var picture : pictures) {
      any |= picture instanceof Picture.Drawn drawn && names.asMap().remove(drawn.png()) != null;
    }
    return any;
  }

  /** What Telegram finds it by; null when it has to be uploaded. */
  private @Nullable String name(Picture picture) {
    return switch (picture) {
      case Picture.At at -> at.address().toASCIIString();
      case Picture.Drawn drawn -> names.getIfPresent(drawn.png());
    };
  }
}
