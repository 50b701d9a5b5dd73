package backheel.config;

import org.yaml.snakeyaml.nodes.Node;

/** The node at the next step of a path, and the line on which it begins. */
record LocatedYamlNode(int line, Node value) {}
