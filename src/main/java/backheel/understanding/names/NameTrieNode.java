package backheel.understanding.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A node of the trie, with the candidates of the name that ends at it. */
final class NameTrieNode {
  final Map<String, NameTrieNode> next = new HashMap<>();
  final List<EntityCandidate> meant = new ArrayList<>(1);
}
