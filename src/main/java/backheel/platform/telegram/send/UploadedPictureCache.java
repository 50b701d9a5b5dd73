package backheel.platform.telegram.send;

import backheel.chat.MessagePicture;
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
 * The pictures sent to Telegram. A generated one is uploaded once; Telegram's file id for it serves
 * all other chats.
 */
final class UploadedPictureCache {
  private static final int MAX_REMEMBERED_FILES = 200;

  private final Cache<Png, String> fileIds =
      Caffeine.newBuilder().maximumSize(MAX_REMEMBERED_FILES).build();

  InputFile file(MessagePicture messagePicture) {
    var known = fileId(messagePicture);
    return switch (messagePicture) {
      case MessagePicture.Generated generated when known == null ->
          new InputFile(new ByteArrayInputStream(generated.png().bytes()), "picture.png");
      case MessagePicture any -> new InputFile(known);
    };
  }

  /**
   * @param number distinguishes it from others of the same call
   */
  InputMediaPhoto media(MessagePicture messagePicture, int number) {
    var known = fileId(messagePicture);
    var media =
        switch (messagePicture) {
          case MessagePicture.Generated generated when known == null ->
              new InputMediaPhoto(
                  new ByteArrayInputStream(generated.png().bytes()), "picture" + number + ".png");
          case MessagePicture any -> new InputMediaPhoto(known);
        };
    media.setHasSpoiler(messagePicture.spoiler() ? true : null);
    return media;
  }

  /** Records the file ids of accepted pictures. */
  void learn(List<MessagePicture> pictures, List<Message> messages) {
    for (int i = 0; i < Math.min(pictures.size(), messages.size()); i++) {
      var sizes = messages.get(i).getPhoto();
      if (pictures.get(i) instanceof MessagePicture.Generated generated
          && sizes != null
          && !sizes.isEmpty()) {
        sizes.stream()
            .map(PhotoSize::getFileId)
            .reduce((small, large) -> large)
            .ifPresent(name -> fileIds.put(generated.png(), name));
      }
    }
  }

  /**
   * Forgets the file ids of pictures, which Telegram no longer accepts.
   *
   * @return whether there were any, so that a retry is worthwhile
   */
  boolean forget(List<MessagePicture> pictures) {
    boolean any = false;
    for (var messagePicture : pictures) {
      any |=
          messagePicture instanceof MessagePicture.Generated generated
              && fileIds.asMap().remove(generated.png()) != null;
    }
    return any;
  }

  /** Returns the address or file id of a picture, null when it has to be uploaded. */
  private @Nullable String fileId(MessagePicture messagePicture) {
    return switch (messagePicture) {
      case MessagePicture.Remote remote -> remote.address().toASCIIString();
      case MessagePicture.Generated generated -> fileIds.getIfPresent(generated.png());
    };
  }
}
