package backheel.source.worker;

/**
 * A task on input from outside.
 *
 * @param <T> the type of its result
 * @param <E> the type of its failure
 */
@FunctionalInterface
public interface CheckedTask<T, E extends Exception> {
  T run() throws E;
}
