package backheel.understanding.matches;

import backheel.understanding.matches.context.PlayerMention;

/** A substitution, not yet assigned to a match. */
record SubstitutionMention(PlayerMention on, PlayerMention off, String minute) {}
