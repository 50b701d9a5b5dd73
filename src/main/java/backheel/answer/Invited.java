package backheel.answer;

import backheel.chat.Answers.Invitation;
import backheel.chat.Question.Place;
import backheel.chat.Reply;
import backheel.chat.Wording;
import backheel.store.Chats;
import backheel.store.Desks;
import backheel.store.Wishes;

/**
 * What is said to somebody who has brought the bot into a chat of many: what shall be posted there?
 * In a channel that is new nothing goes out before this person says so.
 */
final class Invited {
  private final Chats chats;
  private final Wishes wishes;
  private final Desks desks;
  private final Errands errands;

  Invited(Chats chats, Wishes wishes, Desks desks, Errands errands) {
    this.chats = chats;
    this.wishes = wishes;
    this.desks = desks;
    this.errands = errands;
  }

  Reply to(Invitation invitation) {
    var person = invitation.by().toString();
    var chat = invitation.chat().toString();
    var chosen = chats.settings(person).language();
    var words = Wording.in(chosen.isEmpty() ? invitation.language() : chosen);
    boolean isNew = wishes.count(chat) == 0 && chats.owner(chat).isEmpty();
    chats.markPresent(chat);
    desks.note(chat, invitation.title(), person);
    chats.hear(chat, words.language());
    if (isNew && invitation.place() == Place.CHANNEL) {
      chats.setPaused(chat, true);
    }
    desks.open(person, chat);
    var place = new Desks.Place(chat, SetupCommand.called(invitation.chat(), invitation.title()));
    return errands.about(reply(invitation, place, words), place, words);
  }

  private Reply reply(Invitation invitation, Desks.Place place, Wording words) {
    var reply = Reply.builder(words.language());
    reply.heading(words.say("invited.title", "title", place.title()));
    var missing = SetupCommand.missing(invitation.permissions(), words);
    if (!missing.isEmpty()) {
      reply.paragraph("⚠ " + words.say("invited.missing", "names", missing));
    }
    reply.paragraph(words.say("invited.how", "title", place.title()));
    if (chats.settings(place.chat()).paused()) {
      reply.small(words.say("invited.live"));
    }
    SetupCommand.start(words).forEach(reply::row);
    return reply.reply();
  }
}
