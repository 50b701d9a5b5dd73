package backheel.answer;

import backheel.answer.QuestionIntent.Answered;
import backheel.answer.QuestionIntent.Ignored;
import backheel.answer.QuestionIntent.Run;
import backheel.answer.chat.RemoteChatSetup;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.chat.Question.ChatType;
import backheel.chat.Reply;
import backheel.football.Catalogue;
import java.util.regex.Pattern;

/** The resolver of a question's text, typed or from a button, to a command line. */
final class QuestionIntentResolver {
  static final int MAX_LENGTH = 1_200;

  /**
   * Invisible format characters, such as direction marks, that come along with a copied command.
   */
  private static final Pattern INVISIBLE_CHARACTERS = Pattern.compile("[\\p{Cf}&&[^\u200c\u200d]]");

  private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S+");

  private final ButtonActionShortener buttonActionShortener;
  private final RejectedInputReplies rejectedInputReplies;
  private final Catalogue catalogue;
  private final RemoteChatSetup remoteSetup;

  QuestionIntentResolver(
      ButtonActionShortener buttonActionShortener,
      RejectedInputReplies rejectedInputReplies,
      Catalogue catalogue,
      RemoteChatSetup remoteSetup) {
    this.buttonActionShortener = buttonActionShortener;
    this.rejectedInputReplies = rejectedInputReplies;
    this.catalogue = catalogue;
    this.remoteSetup = remoteSetup;
  }

  /** Removes invisible characters and the white space around a text. */
  static String sanitise(String text) {
    return INVISIBLE_CHARACTERS.matcher(text).replaceAll("").strip();
  }

  QuestionIntent resolve(Question question, String text, LocalizedTexts messages) {
    if (ButtonActionShortener.isShort(text)) {
      return buttonActionShortener
          .read(text)
          .map(action -> resolve(question, action, messages))
          .orElseGet(() ->
              new Answered(
                  rejectedInputReplies.expiredButton(
                      messages, ButtonActionShortener.command(text))));
    }
    if (text.isEmpty()) {
      return helpOrNothing(question);
    }
    if (text.length() > MAX_LENGTH) {
      return new Answered(
          Reply.text(messages.language(), messages.text("error.long", "n", MAX_LENGTH))
              .withMode(Reply.ReplyMode.EPHEMERAL));
    }
    return text.startsWith("/") ? Run.of(text) : plainText(question, text);
  }

  /** Resolves a line without a command: a name, an address, or words to search for. */
  private QuestionIntent plainText(Question question, String text) {
    if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return helpOrNothing(question);
    }
    var there = (ADDRESS.matcher(text).matches() ? "/subscribe " : "/follow ") + text;
    if (remoteSetup.isUnderWay(question)) {
      return Run.of(there);
    }
    return new Run((catalogue.findByName(text).isEmpty() ? "/search " : "/latest ") + text, there);
  }

  private static QuestionIntent helpOrNothing(Question question) {
    return question.chatType() == ChatType.PRIVATE ? Run.of("/help") : new Ignored();
  }
}
