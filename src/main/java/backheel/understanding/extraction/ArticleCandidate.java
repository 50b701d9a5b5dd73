package backheel.understanding.extraction;

import org.jsoup.nodes.Element;

/**
 * An element that may be the article.
 *
 * @param trust from 0 to 1, how much the way it was found says for it
 */
record ArticleCandidate(Element element, double trust) {}
