package kr.ieum.money;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Something that may happen in a life.
 *
 * @param weight how often, compared with the others that are possible
 * @param isPossible whether it makes sense now; the application may know better
 */
record Move(String name, int weight, Predicate<Life> isPossible, Consumer<Life> make) {

    /** Makes one of the possible moves. @return false when there is none */
    static boolean any(List<Move> moves, Life life) {
        List<Move> possible =
                moves.stream().filter(move -> move.isPossible().test(life)).toList();
        if (possible.isEmpty()) return false;
        pick(possible, life.random).make().accept(life);
        return true;
    }

    private static Move pick(List<Move> moves, Random random) {
        int at = random.nextInt(moves.stream().mapToInt(Move::weight).sum());
        for (Move move : moves) {
            at -= move.weight();
            if (at < 0) return move;
        }
        throw new IllegalStateException("weights do not add up");
    }
}
