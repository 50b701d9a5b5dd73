package backheel.platform.telegram.render;

import backheel.chat.MessagePicture;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/**
 * A link preview shown with a message.
 *
 * @param large whether it is large and stands above the text
 */
public record LinkPreview(String address, boolean large) {

  /** Returns the preview of a page, null where there is no page or it is not on the web. */
  static @Nullable LinkPreview of(@Nullable URI page, boolean large) {
    var address = page == null ? null : MarkedTextBuilder.webAddress(page);
    return address == null ? null : new LinkPreview(address, large);
  }

  /**
   * Returns the preview of a picture itself; null for a generated or hidden one, which a preview
   * would reveal.
   */
  static @Nullable LinkPreview of(MessagePicture messagePicture) {
    return messagePicture instanceof MessagePicture.Remote remote && !remote.spoiler()
        ? of(remote.address(), true)
        : null;
  }

  public static LinkPreviewOptions options(@Nullable LinkPreview linkPreview) {
    var options = new LinkPreviewOptions();
    if (linkPreview == null) {
      options.setIsDisabled(true);
    } else {
      options.setUrlField(linkPreview.address());
      options.setPreferLargeMedia(linkPreview.large());
      options.setShowAboveText(linkPreview.large());
    }
    return options;
  }
}
