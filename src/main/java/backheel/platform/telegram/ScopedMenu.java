package backheel.platform.telegram;

import backheel.chat.MenuCommand.Audience;
import java.util.Set;
import org.telegram.telegrambots.meta.api.objects.commands.scope.BotCommandScope;

/** A kind of chat, and the audiences whose commands it shows. */
record ScopedMenu(BotCommandScope scope, Set<Audience> audiences) {}
