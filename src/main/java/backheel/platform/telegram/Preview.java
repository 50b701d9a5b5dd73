package backheel.platform.telegram;

import backheel.chat.Picture;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/**
 * What a page of the web looks like, shown with a message.
 *
 * @param large whether it is large and stands above the words
 */
record Preview(String address, boolean large) {

  /** Null where there is no page, or none of the web. */
  static @Nullable Preview of(@Nullable URI page, boolean large) {
    var address = page == null ? null : Brush.address(page);
    return address == null ? null : new Preview(address, large);
  }

  /** Of a picture itself; null where it is our own, or veiled: a preview would show it. */
  static @Nullable Preview of(Picture picture) {
    return picture instanceof Picture.At at && !at.hidden() ? of(at.address(), true) : null;
  }

  static LinkPreviewOptions options(@Nullable Preview preview) {
    var options = new LinkPreviewOptions();
    if (preview == null) {
      options.setIsDisabled(true);
    } else {
      options.setUrlField(preview.address());
      options.setPreferLargeMedia(preview.large());
      options.setShowAboveText(preview.large());
    }
    return options;
  }
}
