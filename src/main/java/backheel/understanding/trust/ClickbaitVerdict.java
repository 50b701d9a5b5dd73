package backheel.understanding.trust;

import backheel.story.ClickbaitTechnique;
import java.util.List;

/**
 * The result for a headline.
 *
 * @param value from 0, sober, to 1, bait
 * @param kinds strongest first
 */
record ClickbaitVerdict(double value, List<ClickbaitTechnique> kinds) {}
