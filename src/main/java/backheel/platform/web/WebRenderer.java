package backheel.platform.web;

import backheel.chat.Button;
import backheel.chat.MessagePicture;
import backheel.chat.Reply;
import backheel.chat.Reply.ReplyMode;
import backheel.chat.TextBlock;
import backheel.chat.TextSpan;
import backheel.input.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A renderer of replies for the page. */
final class WebRenderer {
  private static final int SUMMARY_LENGTH = 120;

  private WebRenderer() {}

  /** Returns a new message. */
  static WebMessage message(long number, Reply reply) {
    return render(Long.toString(number), reply, "message");
  }

  /** Returns a message that replaces an earlier one. */
  static WebMessage change(String message, Reply reply) {
    return render(message, reply, "replace");
  }

  /** Returns an answer in the reply's mode, as far as there is a message to replace. */
  static WebMessage answer(long number, Reply reply, @Nullable String pressed) {
    if (pressed != null && reply.mode() == ReplyMode.REPLACE && !pressed.isEmpty()) {
      return change(pressed, reply);
    }
    // A note disappears: one with buttons must stay.
    if (pressed != null && reply.mode() == ReplyMode.NOTE && reply.buttons().isEmpty()) {
      return render(Long.toString(number), reply, "note");
    }
    return message(number, reply);
  }

  private static WebMessage render(String message, Reply reply, String manner) {
    var dir = reply.rightToLeft() ? "rtl" : "ltr";
    return new WebMessage(
        message,
        reply.plainText(),
        html(reply, dir),
        buttons(reply),
        manner,
        reply.language(),
        dir);
  }

  private static String html(Reply reply, String dir) {
    var htmlWriter = new HtmlWriter(reply.rightToLeft());
    pictures(reply.options().pictures(), htmlWriter);
    htmlWriter.open("div", "class", "words", "lang", reply.language(), "dir", dir);
    boolean inList = false;
    for (var textBlock : reply.blocks()) {
      boolean item = textBlock instanceof TextBlock.Item;
      if (item && !inList) {
        htmlWriter.open("ul", "class", "items", "role", "list");
      } else if (!item && inList) {
        htmlWriter.close("ul");
      }
      inList = item;
      draw(textBlock, htmlWriter);
    }
    if (inList) {
      htmlWriter.close("ul");
    }
    return htmlWriter.close("div").toString();
  }

  private static void draw(TextBlock textBlock, HtmlWriter htmlWriter) {
    switch (textBlock) {
      case TextBlock.Heading(var runs) -> htmlWriter.open("h2").spans(runs).close("h2");
      case TextBlock.Paragraph(var runs) -> htmlWriter.open("p").spans(runs).close("p");
      case TextBlock.SmallPrint(var runs) ->
          htmlWriter.open("p", "class", "small").spans(runs).close("p");
      case TextBlock.Quotation(var runs) ->
          htmlWriter.open("blockquote", "dir", "auto").spans(runs).close("blockquote");
      case TextBlock.Collapsed(var runs) ->
          htmlWriter
              .open("details")
              .open("summary", "dir", "auto")
              .text(summary(runs))
              .close("summary")
              .open("blockquote", "dir", "auto")
              .spans(runs)
              .close("blockquote")
              .close("details");
      case TextBlock.Item(var mark, var runs, var small) -> {
        htmlWriter.open("li").open("span", "class", "mark").text(mark).close("span");
        htmlWriter.open("div").open("p").spans(runs).close("p");
        if (!small.isEmpty()) {
          htmlWriter.open("p", "class", "small").spans(small).close("p");
        }
        htmlWriter.close("div").close("li");
      }
    }
  }

  /** Returns the summary shown while the rest is collapsed, without any hidden text. */
  private static String summary(List<TextSpan> runs) {
    var words =
        runs.stream()
            .map(textSpan -> textSpan instanceof TextSpan.Spoiler ? "…" : textSpan.text())
            .collect(Collectors.joining());
    if (words.length() <= SUMMARY_LENGTH) {
      return words;
    }
    int end = words.lastIndexOf(' ', SUMMARY_LENGTH);
    return words.substring(0, Math.max(end, SUMMARY_LENGTH / 2)) + "…";
  }

  /**
   * Writes the pictures. The outlet receives no referrer, and no request before a picture comes
   * into view.
   */
  private static void pictures(List<MessagePicture> pictures, HtmlWriter htmlWriter) {
    for (var messagePicture : pictures) {
      var address =
          switch (messagePicture) {
            case MessagePicture.Remote(var at, var alt, var hidden) ->
                "https".equalsIgnoreCase(at.getScheme()) && WebAddress.isWeb(at)
                    ? at.toASCIIString()
                    : "";
            case MessagePicture.Generated(var png, var alt, var hidden) ->
                "/picture/" + GeneratedPictureCache.name(png);
          };
      if (!address.isEmpty()) {
        picture(messagePicture, address, htmlWriter);
      }
    }
  }

  private static void picture(
      MessagePicture messagePicture, String address, HtmlWriter htmlWriter) {
    if (messagePicture.spoiler()) {
      htmlWriter.openSpoiler("picture");
    }
    htmlWriter.open(
        "img",
        "class",
        "picture",
        "src",
        address,
        "alt",
        messagePicture.alt(),
        "loading",
        "lazy",
        "decoding",
        "async",
        "referrerpolicy",
        "no-referrer");
    if (messagePicture.spoiler()) {
      htmlWriter.closeSpoiler();
    }
  }

  private static List<WebMessage.WebButton> buttons(Reply reply) {
    var keys = new ArrayList<WebMessage.WebButton>();
    for (int row = 0; row < reply.buttons().size(); row++) {
      for (var button : reply.buttons().get(row)) {
        var webButton = button(button, row);
        if (webButton != null) {
          keys.add(webButton);
        }
      }
    }
    return keys;
  }

  private static WebMessage.@Nullable WebButton button(Button button, int row) {
    var opens = button.link();
    if (opens == null) {
      return new WebMessage.WebButton(button.label(), button.action(), null, row);
    }
    return WebAddress.isWeb(opens)
        ? new WebMessage.WebButton(button.label(), null, opens.toASCIIString(), row)
        : null;
  }
}
