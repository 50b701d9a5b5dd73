package backheel.answer;

import backheel.chat.ChatId;
import backheel.chat.LocalizedTexts;
import backheel.chat.Question;
import backheel.store.chat.ChatLookup;

/** The language in which a chat is answered. */
final class ChatLanguageResolver {
  private final ChatLookup chats;

  ChatLanguageResolver(ChatLookup chats) {
    this.chats = chats;
  }

  LocalizedTexts of(Question question) {
    return of(question.chat(), question.language());
  }

  /**
   * Returns the messages in the language that was chosen, or in that of the person asking.
   *
   * @param spoken the language of the person asking, ISO 639-1, "" when unknown
   */
  LocalizedTexts of(ChatId chat, String spoken) {
    var own = chats.settings(chat).language();
    // A linked chat without a language of its own uses that of the chat that receives the alerts.
    var chosen = own.isEmpty() ? chats.settings(chats.home(chat)).language() : own;
    return LocalizedTexts.in(chosen.isEmpty() ? spoken : chosen);
  }
}
