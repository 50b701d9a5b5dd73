package backheel.source.licence;

import backheel.input.WebAddress;
import backheel.story.Licence;
import backheel.story.Licence.Extent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The licences that a feed, one of its entries or a page names. */
public final class LicenceCollector {
  /** Maximum number of licences, more than anybody offers. */
  private static final int MAX_LICENCES = 5;

  private static final int MAX_ADDRESS_LENGTH = 500;

  /** Length of a note on rights that is looked at. */
  private static final int MAX_NOTE_LENGTH = 2_000;

  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>()]{1,500}");

  private final List<Licence> found = new ArrayList<>(1);

  /** Adds a licence by its address; one that is not known grants nothing until it is read. */
  public void address(@Nullable URI base, String written) {
    var url = WebAddress.parse(base, written);
    if (url == null || url.toString().length() > MAX_ADDRESS_LENGTH) {
      if (!written.isBlank()) {
        add(new Licence(Licence.INLINE, Extent.EXCERPT));
      }
      return;
    }
    var known = KnownLicences.find(url.toString());
    add(new Licence(url.toString(), Objects.requireNonNullElse(known, Extent.EXCERPT)));
  }

  /**
   * Adds the licence in a note on rights, which is one only if it is an address, or holds that of a
   * known licence: most are plain copyright lines.
   */
  public void note(String text) {
    var note = text.substring(0, Math.min(text.length(), MAX_NOTE_LENGTH)).strip();
    var addresses = ADDRESS.matcher(note);
    while (addresses.find()) {
      var address = addresses.group();
      if (address.length() == note.length() || KnownLicences.find(address) != null) {
        address(null, address);
      }
    }
  }

  /** Adds RSL terms, as markup without prefixes. */
  public void rsl(String markup) {
    var extent = RslParser.allowsFullText(markup) ? Extent.FULL_TEXT : Extent.EXCERPT;
    add(new Licence(Licence.INLINE, extent));
  }

  /** Adds a whole RSL document. */
  void document(String text) {
    boolean open = RslParser.allAllowFullText(RslParser.parse(text));
    add(new Licence(Licence.INLINE, open ? Extent.FULL_TEXT : Extent.EXCERPT));
  }

  private void add(Licence licence) {
    if (found.size() < MAX_LICENCES && !found.contains(licence)) {
      found.add(licence);
    }
  }

  public List<Licence> all() {
    return List.copyOf(found);
  }

  /** Returns whether none was found. */
  public boolean isEmpty() {
    return found.isEmpty();
  }
}
