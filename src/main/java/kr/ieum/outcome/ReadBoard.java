package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kr.ieum.programme.Bilingual;

/** Use case: the board, cut by one dimension, as of a sealed moment. */
@ApplicationScoped
class ReadBoard {
    private final Moments moments;
    private final Names names;
    private final Reckoning reckoning;

    ReadBoard(Moments moments, Names names, Reckoning reckoning) {
        this.moments = moments;
        this.names = names;
        this.reckoning = reckoning;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such moment, or the period ends before it begins */
    @Transactional
    Board read(BoardQuery query) {
        Cut cut = Cut.of(query, query.moment(moments), names.ministries());
        Map<String, Map<Figure, BigDecimal>> found = reckoning.of(cut);
        Map<Figure, BigDecimal> whole = found.getOrDefault(Reckoning.WHOLE, Map.of());
        found.remove(Reckoning.WHOLE);
        Map<String, Bilingual> known = names.of(cut.by());
        List<Board.Part> parts = found.entrySet().stream()
                .map(part -> new Board.Part(
                        part.getKey(),
                        known.getOrDefault(part.getKey(), new Bilingual(part.getKey(), part.getKey())),
                        values(part.getValue(), cut::tellsEach)))
                .toList();
        return new Board(
                cut.moment(),
                cut.by(),
                new Board.Part(Reckoning.WHOLE, new Bilingual("전체", "All"), values(whole, cut::tells)),
                parts,
                Stream.of(Figure.values()).map(Board.Meaning::of).toList());
    }

    /** A sum of nothing is zero, an average of nothing is not there. */
    private static Map<String, BigDecimal> values(Map<Figure, BigDecimal> found, Predicate<Figure> tells) {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        for (Figure figure : Figure.values()) {
            BigDecimal value = found.getOrDefault(figure, figure.ofNothing());
            if (value != null && tells.test(figure)) values.put(figure.key(), value);
        }
        return values;
    }
}
