package kr.ieum.catalogue.search;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What was looked for in vain, for the board: words and a count. Figures are left out, as they may be somebody's. */
@ApplicationScoped
class FruitlessSearches {
    private static final int LONGEST = 60;

    /** A day; strangers cannot fill the table. */
    private static final int MOST_ROWS = 5_000;

    private final Sql sql;
    private final Clock clock;

    FruitlessSearches(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** @param category that was filtered by; empty when none was */
    @Schema(name = "FruitlessSearch", description = "결과가 없던 검색")
    record Fruitless(
            LocalDate day,
            @Schema(examples = "드론 촬영") String words,
            @Schema(examples = "REMOTE_WORK") String category,
            @Schema(examples = "3") int times) {}

    void keep(Need need, Wanted wanted) {
        String words = need.words().stream()
                .filter(word -> word.chars().noneMatch(Character::isDigit))
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) return;
        String kept = words.substring(
                0, words.offsetByCodePoints(0, Math.min(LONGEST, words.codePointCount(0, words.length()))));
        LocalDate today = KoreanTime.today(clock);
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update(
                        """
                insert into catalogue.fruitless_search (day, words, category, times)
                select ?, ?, ?, 1
                where (select count(*) from catalogue.fruitless_search where day = ?) < ?
                on conflict (day, words, category) do update set times = fruitless_search.times + 1""", today, kept, Objects.requireNonNullElse(wanted.category(), ""), today, MOST_ROWS));
    }

    /** Most often first. */
    List<Fruitless> since(LocalDate day, int most) {
        return sql.list(
                """
                select max(day) as day, words, category, sum(times) as times from catalogue.fruitless_search
                where day >= ? group by words, category order by sum(times) desc, words limit ?""",
                row -> new Fruitless(
                        Objects.requireNonNull(row.findDate("day")), row.text("words"), row.text("category"), (int)
                                row.number("times")),
                day,
                most);
    }
}
