package backheel.source.picture;

import backheel.input.PictureAddress;
import backheel.source.SourceTextNormalizer;
import backheel.source.markup.MarkupHandler.Attributes;
import backheel.story.OfferedPictures.Offer;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A collector of the pictures that one entry of a feed offers, or the feed itself. */
public final class PictureCollector {
  private static final int MAX_PICTURES = 50;

  private static final Comparator<ResolvedPicture> LIKELIEST_FIRST =
      Comparator.comparing(ResolvedPicture::isTiny)
          .thenComparing(picture -> picture.as().small())
          .thenComparing(picture -> !picture.as().main())
          .thenComparingInt(picture -> -picture.worth());

  private final List<WrittenPicture> pictures = new ArrayList<>(1);

  /**
   * Adds the picture of an element, if it is one.
   *
   * @param name the canonical name of the element
   * @param from the base where it stands
   * @return the consumer of the element's text, null if the text does not matter
   */
  public @Nullable Consumer<String> element(String name, URI from, Attributes attributes) {
    return PictureElement.isNamed(name) || name.equals("media:content") || name.equals("enclosure")
        ? read(name, from, attributes)
        : null;
  }

  /**
   * Adds the picture of an element of the feed itself, if it is one.
   *
   * @return as {@link #element} does
   */
  public @Nullable Consumer<String> outletElement(String name, URI from, Attributes attributes) {
    return PictureElement.isNamed(name) || PictureElement.isNamedAfterOutlet(name)
        ? read(name, from, attributes)
        : null;
  }

  private @Nullable Consumer<String> read(String name, URI from, Attributes attributes) {
    var written = PictureElement.address(attributes);
    if (written != null) {
      if (PictureElement.isPicture(name, PictureAddress.type(written), attributes)) {
        add(PictureElement.picture(name, from, written, attributes));
      }
      return null;
    }
    boolean small = PictureElement.isSmall(name);
    return text -> {
      var inside = PictureElement.addressIn(text);
      if (inside != null && PictureAddress.type(inside) != PictureAddress.FileType.UNSUITABLE) {
        add(from, inside, small);
      }
    };
  }

  /** Adds a picture of unknown size; {@code small} if it was made for lists. */
  public void add(URI from, String written, boolean small) {
    if (!written.isBlank()) {
      add(new WrittenPicture(from, written, small, /* main= */ false, 0, 0));
    }
  }

  private void add(WrittenPicture picture) {
    if (pictures.size() < MAX_PICTURES) {
      pictures.add(picture);
    }
  }

  /**
   * Returns the pictures, the likeliest first: those made for lists last, then the feed's own
   * choice, then the largest.
   *
   * @param base the entry's own base
   * @param site the base to be used in its place, null to keep it
   */
  public List<Offer> offers(URI base, @Nullable URI site) {
    if (pictures.isEmpty()) {
      return List.of();
    }
    var resolved = new ArrayList<ResolvedPicture>();
    for (var picture : pictures) {
      var from = site != null && picture.from().equals(base) ? site : picture.from();
      var address = SourceTextNormalizer.link(from, picture.written().replace("&amp;", "&"));
      if (address != null) {
        resolved.add(ResolvedPicture.of(picture, address));
      }
    }
    if (resolved.size() > 1) {
      resolved.sort(LIKELIEST_FIRST);
    }
    return resolved.stream().map(ResolvedPicture::offer).distinct().toList();
  }
}
