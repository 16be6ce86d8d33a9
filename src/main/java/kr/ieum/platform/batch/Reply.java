package kr.ieum.platform.batch;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What became of one command among many: its result, or its own refusal, which leaves its neighbours alone.
 *
 * @param <T> a result
 */
public record Reply<T>(@Nullable T result, @Nullable RuntimeException refusal) {

    public static <T> Reply<T> of(T result) {
        return new Reply<>(result, null);
    }

    public static <T> Reply<T> refused(RuntimeException refusal) {
        return new Reply<>(null, refusal);
    }

    /** @throws RuntimeException the refusal, where this is one */
    public T get() {
        if (result == null) throw refusal == null ? new IllegalStateException("an empty reply") : refusal;
        return result;
    }

    public <R> Reply<R> map(Function<T, R> to) {
        return result == null ? new Reply<>(null, refusal) : of(to.apply(result));
    }
}
