package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.subscription.ChatSettings;
import backheel.subscription.MessageStyle;

/** The changes that people make to the settings of their chats. */
public interface ChatSettingsEditor extends ChatLookup {

  void setLanguage(ChatId chat, String language);

  /** Stores the language in which alerts were requested. Costs nothing when it is unchanged. */
  void noteLanguage(ChatId chat, String language);

  void setPaused(ChatId chat, boolean paused);

  /** Sets the times at which messages are sent; held deliveries are scheduled anew. */
  void setHours(ChatId chat, ChatSettings.Hours hours);

  /** Sets whether losing a message is preferred to receiving it twice. */
  void setAtMostOnce(ChatId chat, boolean once);

  /** Sets the style of the chat's messages. */
  void setStyle(ChatId chat, MessageStyle messageStyle);

  /** Sets whether stories with a clickbait headline are sent. */
  void setClickbait(ChatId chat, boolean sent);
}
