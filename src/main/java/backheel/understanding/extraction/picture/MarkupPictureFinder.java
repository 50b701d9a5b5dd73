package backheel.understanding.extraction.picture;

import backheel.input.Deadline;
import backheel.input.PageParser;
import backheel.input.PictureAddress;
import backheel.input.PictureAddress.FileType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** A finder of the pictures that stand in an article, in its order. */
final class MarkupPictureFinder implements NodeFilter {
  private static final int MAX_PICTURES = 100;
  private static final int MAX_NOSCRIPT_LENGTH = 10_000;

  private final PictureBase base;
  private final Set<URI> shared;
  private final @Nullable Element first;
  private final @Nullable Element last;
  private final ImageElementReader imageElementReader;
  private final List<PictureCandidate> found = new ArrayList<>();
  private boolean begun;

  private MarkupPictureFinder(
      PictureBase base, Set<URI> shared, @Nullable Element first, @Nullable Element last) {
    this.base = base;
    this.shared = shared;
    this.first = first;
    this.last = last;
    this.imageElementReader = new ImageElementReader(base);
    this.begun = first == null;
  }

  /** Returns the pictures in markup that may be its own; {@code shared} are not. */
  static List<PictureCandidate> find(Element markup, PictureBase base, Set<URI> shared) {
    return find(markup, base, shared, null, null);
  }

  /** Returns the pictures from one element on to the end of another; null for all. */
  static List<PictureCandidate> find(
      Element markup,
      PictureBase base,
      Set<URI> shared,
      @Nullable Element first,
      @Nullable Element last) {
    var finder = new MarkupPictureFinder(base, shared, first, last);
    markup.filter(finder);
    return List.copyOf(finder.found);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    Deadline.check();
    begun |= element.equals(first);
    if (depth > 0 && ForeignElementDetector.isForeign(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (begun) {
      read(element);
    }
    return found.size() < MAX_PICTURES ? FilterResult.CONTINUE : FilterResult.STOP;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    return node.equals(last) ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private void read(Element element) {
    switch (element.normalName()) {
      case "img", "amp-img" -> addImage(element);
      case "video" -> {
        var poster = base.resolve(element.attr("poster"));
        if (poster != null) {
          add(PictureCandidate.of(poster, 0, 0, 1));
        }
      }
      case "noscript" -> {
        var text = element.childrenSize() == 0 ? element.wholeText() : "";
        if (text.length() <= MAX_NOSCRIPT_LENGTH && text.indexOf('<') >= 0) {
          // Where scripts run, its content is text.
          PageParser.parseFragment(text, "").body().select("img").forEach(this::addImage);
        }
      }
      default -> {}
    }
  }

  private void addImage(Element element) {
    if (ForeignElementDetector.isEmoji(element.attr("alt"))) {
      return;
    }
    var image = imageElementReader.read(element);
    if (image == null || image.all().stream().anyMatch(shared::contains)) {
      return;
    }
    var link = element.closest("a[href]");
    var target = link == null ? "" : link.attr("href");
    int doubts = link == null ? 0 : base.doubtsOfLink(target, !link.text().isBlank());
    var seen = PictureCandidate.of(image.best(), image.width(), image.height(), doubts);
    if (!seen.isPhotographAmidText()) {
      return;
    }
    boolean larger = image.fileWidth() > seen.width();
    var file = larger ? PictureCandidate.of(image.best(), image.fileWidth(), 0, doubts) : seen;
    add(file);
    if (PictureAddress.type(target) == FileType.PHOTO) {
      addFull(target, file);
    }
  }

  /** Adds the picture to which another one leads, if it is the same in another size. */
  private void addFull(String target, PictureCandidate shown) {
    var address = base.resolve(target);
    if (address != null) {
      var full = PictureCandidate.of(address, 0, 0, shown.doubts());
      if (full.isSameAs(shown)) {
        add(full);
      }
    }
  }

  private void add(PictureCandidate candidate) {
    if (!PictureSigns.isForeign(candidate.address(), candidate.facts(), base.article())
        && !shared.contains(candidate.address())) {
      found.add(candidate);
    }
  }
}
