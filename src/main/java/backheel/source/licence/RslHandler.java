package backheel.source.licence;

import backheel.source.markup.MarkupHandler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A handler that collects the parts of an RSL document, under whatever prefix. */
final class RslHandler implements MarkupHandler {
  private static final String NAMESPACE = "://rslstandard.org/rsl";
  private static final int MAX_CONTENTS = 200;
  private static final int MAX_VALUE_LENGTH = 2_000;

  private final List<RslContent> contents = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private final StringBuilder value = new StringBuilder();
  private boolean isRsl;
  private String type = "";
  private String url = "";
  private boolean locked;
  private boolean granted;
  private boolean prohibited;
  private @Nullable RslLicence licence;

  /** Returns the parts; null if the document is no RSL. */
  @Nullable List<RslContent> contents() {
    return isRsl ? List.copyOf(contents) : null;
  }

  @Override
  public void open(String written, Attributes attributes) {
    var name = written.substring(written.indexOf(':') + 1).toLowerCase(Locale.ROOT);
    open.push(name);
    value.setLength(0);
    switch (name) {
      case "rsl" -> attributes.each((key, of) -> isRsl |= of.strip().contains(NAMESPACE));
      case "content" -> {
        url = or(attributes.get("url"));
        // Such content is handed out by a licence server only.
        locked = attributes.get("server") != null || "true".equals(attributes.get("encrypted"));
        granted = false;
        prohibited = false;
      }
      case "license" -> licence = new RslLicence();
      case "permits", "prohibits" -> type = or(attributes.get("type")).toLowerCase(Locale.ROOT);
      case "payment" -> {
        if (licence != null) {
          licence.payment(or(attributes.get("type")));
        }
      }
      case "reporting" -> {
        if (licence != null) {
          licence.condition();
        }
      }
      default -> {}
    }
  }

  @Override
  public void text(char[] from, int start, int length) {
    value.append(
        from,
        start,
        Math.min(length, MAX_VALUE_LENGTH - Math.min(value.length(), MAX_VALUE_LENGTH)));
  }

  @Override
  public void close() {
    var name = open.pop();
    if (name.equals("content")) {
      contents.add(new RslContent(url, granted && !prohibited && !locked));
    } else if (licence != null) {
      close(name, licence);
    }
    value.setLength(0);
  }

  private void close(String name, RslLicence of) {
    switch (name) {
      case "license" -> {
        granted |= of.grants();
        prohibited |= of.prohibits();
        licence = null;
      }
      case "permits", "prohibits" -> of.rights(name.equals("permits"), type, value.toString());
      case "amount", "standard", "custom", "accepts" ->
          of.paymentPart(name, value.toString().strip());
      default -> {}
    }
  }

  @Override
  public boolean isFull() {
    return contents.size() >= MAX_CONTENTS;
  }

  private static String or(@Nullable String attribute) {
    return attribute == null ? "" : attribute.strip();
  }
}
