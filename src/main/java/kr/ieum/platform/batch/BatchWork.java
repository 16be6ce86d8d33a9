package kr.ieum.platform.batch;

import java.util.List;

/**
 * What is done with the commands of one batch, inside its transaction.
 *
 * @param <C> a command
 * @param <R> its result; a refusal by a rule is a result too
 */
@FunctionalInterface
public interface BatchWork<C, R> {
    /**
     * May be asked again with the same commands in smaller portions: when it throws, nothing it wrote stays.
     *
     * @return a result for each command, in the same order
     */
    List<R> run(List<C> commands);
}
