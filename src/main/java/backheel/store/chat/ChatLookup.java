package backheel.store.chat;

import backheel.chat.ChatId;
import backheel.store.report.Viewer;
import backheel.subscription.ChatSettings;

/** The look-up of how a chat wants its messages, and where. */
public interface ChatLookup {

  /** Returns the settings of a chat; the defaults when none are stored. */
  ChatSettings settings(ChatId chat);

  /** Returns the viewer for queries from this chat. */
  Viewer viewer(ChatId chat);

  /** Returns the chat that receives alerts: the chat itself, unless another was chosen. */
  ChatId home(ChatId chat);

  /** Returns the alert sounds of single subscriptions. */
  AlertSounds alertSounds();
}
