package backheel.platform.telegram;

import backheel.chat.Answers;

/**
 * The numbers of updates that were dealt with, in this life or another: Telegram gives an update
 * again until it has been told of its receipt, which a kill may come before.
 */
final class Memory {
  private final Answers answers;
  private final String bot;
  private final Troubles troubles;

  /**
   * @param bot a bot of another token has numbers of its own
   */
  Memory(Answers answers, String bot, Troubles troubles) {
    this.answers = answers;
    this.bot = bot;
    this.troubles = troubles;
  }

  /** False where it cannot be known: rather an echo than silence. */
  boolean has(int update) {
    try {
      return answers.isHeard(bot, update);
    } catch (RuntimeException e) {
      troubles.bug("reading which updates were heard", e);
      return false;
    }
  }

  void keep(int update) {
    try {
      answers.heard(bot, update);
    } catch (RuntimeException e) {
      troubles.bug("keeping which updates were heard", e);
    }
  }
}
