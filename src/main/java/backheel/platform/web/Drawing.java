package backheel.platform.web;

import backheel.chat.Block;
import backheel.chat.Button;
import backheel.chat.Picture;
import backheel.chat.Reply;
import backheel.chat.Reply.Manner;
import backheel.chat.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws replies for the page. */
final class Drawing {
  private static final int SHOWN = 120;

  private Drawing() {}

  /** A message that stands on its own. */
  static Shown message(long number, Reply reply) {
    return shown(Long.toString(number), reply, "message");
  }

  /** A message in place of an earlier one. */
  static Shown change(String message, Reply reply) {
    return shown(message, reply, "replace");
  }

  /** An answer, in the manner it is meant, as far as there is something to replace. */
  static Shown answer(long number, Reply reply, @Nullable String pressed) {
    if (pressed != null && reply.manner() == Manner.REPLACE && !pressed.isEmpty()) {
      return change(pressed, reply);
    }
    // A note passes by: what has buttons must stay.
    if (pressed != null && reply.manner() == Manner.NOTE && reply.buttons().isEmpty()) {
      return shown(Long.toString(number), reply, "note");
    }
    return message(number, reply);
  }

  private static Shown shown(String message, Reply reply, String manner) {
    var dir = reply.rightToLeft() ? "rtl" : "ltr";
    return new Shown(
        message, reply.words(), html(reply, dir), keys(reply), manner, reply.language(), dir);
  }

  private static String html(Reply reply, String dir) {
    var html = new Html(reply.rightToLeft());
    pictures(reply.look().pictures(), html);
    html.open("div", "class", "words", "lang", reply.language(), "dir", dir);
    boolean inList = false;
    for (var block : reply.blocks()) {
      boolean item = block instanceof Block.Item;
      if (item && !inList) {
        html.open("ul", "class", "items", "role", "list");
      } else if (!item && inList) {
        html.close("ul");
      }
      inList = item;
      draw(block, html);
    }
    if (inList) {
      html.close("ul");
    }
    return html.close("div").toString();
  }

  private static void draw(Block block, Html html) {
    switch (block) {
      case Block.Heading(var runs) -> html.open("h2").runs(runs).close("h2");
      case Block.Paragraph(var runs) -> html.open("p").runs(runs).close("p");
      case Block.Small(var runs) -> html.open("p", "class", "small").runs(runs).close("p");
      case Block.Quotation(var runs) ->
          html.open("blockquote", "dir", "auto").runs(runs).close("blockquote");
      case Block.Folded(var runs) ->
          html.open("details")
              .open("summary", "dir", "auto")
              .words(beginning(runs))
              .close("summary")
              .open("blockquote", "dir", "auto")
              .runs(runs)
              .close("blockquote")
              .close("details");
      case Block.Item(var mark, var runs, var small) -> {
        html.open("li").open("span", "class", "mark").words(mark).close("span");
        html.open("div").open("p").runs(runs).close("p");
        if (!small.isEmpty()) {
          html.open("p", "class", "small").runs(small).close("p");
        }
        html.close("div").close("li");
      }
    }
  }

  /** What shows while the rest is folded up: nothing of what is veiled. */
  private static String beginning(List<Run> runs) {
    var words =
        runs.stream()
            .map(run -> run instanceof Run.Spoiler ? "…" : run.words())
            .collect(Collectors.joining());
    if (words.length() <= SHOWN) {
      return words;
    }
    int end = words.lastIndexOf(' ', SHOWN);
    return words.substring(0, Math.max(end, SHOWN / 2)) + "…";
  }

  /** Whoever shows a picture is not told who looks at it, nor asked before it is to be seen. */
  private static void pictures(List<Picture> pictures, Html html) {
    for (var picture : pictures) {
      var address =
          switch (picture) {
            case Picture.At(var at, var alt, var hidden) ->
                "https".equalsIgnoreCase(at.getScheme()) && at.getHost() != null
                    ? at.toASCIIString()
                    : "";
            case Picture.Drawn(var png, var alt, var hidden) -> "/picture/" + Gallery.name(png);
          };
      if (!address.isEmpty()) {
        picture(picture, address, html);
      }
    }
  }

  private static void picture(Picture picture, String address, Html html) {
    if (picture.hidden()) {
      html.veil("picture");
    }
    html.open(
        "img",
        "class",
        "picture",
        "src",
        address,
        "alt",
        picture.alt(),
        "loading",
        "lazy",
        "decoding",
        "async",
        "referrerpolicy",
        "no-referrer");
    if (picture.hidden()) {
      html.unveil();
    }
  }

  private static List<Shown.Key> keys(Reply reply) {
    var keys = new ArrayList<Shown.Key>();
    for (int row = 0; row < reply.buttons().size(); row++) {
      for (var button : reply.buttons().get(row)) {
        var key = key(button, row);
        if (key != null) {
          keys.add(key);
        }
      }
    }
    return keys;
  }

  private static Shown.@Nullable Key key(Button button, int row) {
    var opens = button.opens();
    if (opens == null) {
      return new Shown.Key(button.label(), button.action(), null, row);
    }
    return Html.leadsToPage(opens)
        ? new Shown.Key(button.label(), null, opens.toASCIIString(), row)
        : null;
  }
}
