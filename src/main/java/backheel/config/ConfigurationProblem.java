package backheel.config;

import java.util.List;

/** An error as reported, with its place; without a line if a setting of this run caused it. */
record ConfigurationProblem(List<String> path, int line, String message) {}
