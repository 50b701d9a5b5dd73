package backheel.football;

import backheel.football.Catalogue.Alias.Usage;
import backheel.football.Catalogue.Entry;

/** One spelling of a name of a subject. */
record SpelledName(Entry entry, Usage usage, String squeezed) {}
