package kr.ieum.application;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import kr.ieum.application.Outlook.Bar;
import kr.ieum.application.Outlook.Prospect;
import kr.ieum.platform.money.Won;
import org.jspecify.annotations.Nullable;

/** The order of programmes in which none bars a later one, and all together give the most subsidy; then the most of them. */
record BestOrder(List<String> programmes, Won subsidy) {
    /** Every set of so many is tried; of more, those that give the most. */
    private static final int MOST = 14;

    static BestOrder of(List<Prospect> open, List<Bar> bars) {
        List<Prospect> choice = open.stream()
                .sorted(Comparator.comparing((Prospect prospect) -> worth(prospect))
                        .reversed()
                        .thenComparing(Prospect::programme))
                .limit(MOST)
                .toList();
        // For each set of programmes that can be had one after the other: the one that comes last.
        @Nullable Integer[] last = new Integer[1 << choice.size()];
        last[0] = -1;
        int best = 0;
        for (int set = 1; set < last.length; set++) {
            last[set] = lastOf(set, last, choice, bars);
            if (last[set] != null && isBetter(set, best, choice)) best = set;
        }
        return new BestOrder(inOrder(best, last, choice), worth(best, choice));
    }

    private static @Nullable Integer lastOf(int set, @Nullable Integer[] last, List<Prospect> choice, List<Bar> bars) {
        for (int then = choice.size() - 1; then >= 0; then--) {
            int before = set & ~(1 << then);
            if (before != set && last[before] != null && isFree(before, choice.get(then), choice, bars)) return then;
        }
        return null;
    }

    private static boolean isFree(int before, Prospect then, List<Prospect> choice, List<Bar> bars) {
        return bars.stream().filter(bar -> bar.then().equals(then.programme())).noneMatch(bar -> in(before, choice)
                .anyMatch(i -> choice.get(i).programme().equals(bar.first())));
    }

    private static boolean isBetter(int set, int than, List<Prospect> choice) {
        int compared = worth(set, choice).compareTo(worth(than, choice));
        return compared > 0 || compared == 0 && Integer.bitCount(set) > Integer.bitCount(than);
    }

    private static List<String> inOrder(int set, @Nullable Integer[] last, List<Prospect> choice) {
        java.util.LinkedList<String> order = new java.util.LinkedList<>();
        for (int rest = set; rest != 0; ) {
            Integer then = last[rest];
            if (then == null) throw new IllegalStateException("no order of " + rest);
            order.addFirst(choice.get(then).programme());
            rest &= ~(1 << then);
        }
        return order;
    }

    private static Won worth(int set, List<Prospect> choice) {
        return in(set, choice).mapToObj(i -> worth(choice.get(i))).reduce(Won.ZERO, Won::plus);
    }

    private static IntStream in(int set, List<Prospect> choice) {
        return IntStream.range(0, choice.size()).filter(i -> (set & 1 << i) != 0);
    }

    private static Won worth(Prospect prospect) {
        return prospect.subsidy() == null ? Won.ZERO : prospect.subsidy();
    }
}
