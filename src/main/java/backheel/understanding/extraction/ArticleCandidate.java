package backheel.understanding.extraction;

import org.jsoup.nodes.Element;

/**
 * An element that may be the article.
 *
 * @param trust from 0 to 1, the strength of the evidence by which it was found
 */
record ArticleCandidate(Element element, double trust) {}
