package kr.ieum.web.board;

import java.util.ArrayList;
import java.util.List;

/** What one text says otherwise than another, line by line. */
final class LineDifference {
    private static final int AROUND = 3;

    /** Longer texts than this, where they differ, are shown as removed and added whole. */
    private static final long MOST_WORK = 4_000_000;

    private final List<String> before;
    private final List<String> after;
    private final List<Line> lines = new ArrayList<>();

    private LineDifference(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** How a line stands. {@code SKIPPED} is for those between that are the same. */
    enum Kind {
        SAME,
        ADDED,
        REMOVED,
        SKIPPED
    }

    /** @param number in the text it is of; of skipped ones how many */
    record Line(Kind kind, int number, String text) {
        public boolean isAdded() {
            return kind == Kind.ADDED;
        }

        public boolean isRemoved() {
            return kind == Kind.REMOVED;
        }

        public boolean isSkipped() {
            return kind == Kind.SKIPPED;
        }
    }

    static List<Line> between(String before, String after) {
        LineDifference difference =
                new LineDifference(before.lines().toList(), after.lines().toList());
        difference.find();
        return shortened(difference.lines);
    }

    private void find() {
        int begin = 0;
        while (begin < Math.min(before.size(), after.size())
                && before.get(begin).equals(after.get(begin))) begin++;
        int end = 0;
        while (end < Math.min(before.size(), after.size()) - begin
                && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) end++;
        for (int i = 0; i < begin; i++) same(i);
        between(begin, before.size() - end, begin, after.size() - end);
        for (int i = after.size() - end; i < after.size(); i++) same(i);
    }

    private void between(int i, int iEnd, int j, int jEnd) {
        boolean tooMuch = (long) (iEnd - i) * (jEnd - j) > MOST_WORK;
        int[][] common = tooMuch ? new int[0][0] : common(i, iEnd, j, jEnd);
        int from = i;
        int to = j;
        while (from < iEnd || to < jEnd) {
            if (from < iEnd && to < jEnd && !tooMuch && before.get(from).equals(after.get(to))) {
                same(to++);
                from++;
            } else if (from < iEnd
                    && (to == jEnd || tooMuch || common[from + 1 - i][to - j] >= common[from - i][to + 1 - j]))
                lines.add(new Line(Kind.REMOVED, from + 1, before.get(from++)));
            else lines.add(new Line(Kind.ADDED, to + 1, after.get(to++)));
        }
    }

    /** How many lines the rests from each pair of lines on have in common. */
    private int[][] common(int i, int iEnd, int j, int jEnd) {
        int[][] common = new int[iEnd - i + 1][jEnd - j + 1];
        for (int from = iEnd - 1; from >= i; from--)
            for (int to = jEnd - 1; to >= j; to--)
                common[from - i][to - j] = before.get(from).equals(after.get(to))
                        ? common[from - i + 1][to - j + 1] + 1
                        : Math.max(common[from - i + 1][to - j], common[from - i][to - j + 1]);
        return common;
    }

    private void same(int line) {
        lines.add(new Line(Kind.SAME, line + 1, after.get(line)));
    }

    /** Of what is the same only some lines around each change stay. */
    private static List<Line> shortened(List<Line> all) {
        boolean[] near = new boolean[all.size()];
        for (int i = 0; i < all.size(); i++)
            if (all.get(i).kind() != Kind.SAME)
                for (int k = Math.max(0, i - AROUND); k <= Math.min(all.size() - 1, i + AROUND); k++) near[k] = true;
        List<Line> shown = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (near[i]) shown.add(all.get(i));
            else if (!shown.isEmpty() && shown.get(shown.size() - 1).isSkipped())
                shown.set(
                        shown.size() - 1,
                        new Line(Kind.SKIPPED, shown.get(shown.size() - 1).number() + 1, ""));
            else shown.add(new Line(Kind.SKIPPED, 1, ""));
        }
        return shown;
    }
}
