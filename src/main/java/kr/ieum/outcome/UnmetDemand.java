package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Use case: what was looked for and not found, bought and given back, or granted and not spent, and no research output
 * serves: for who plans research. Searches are counted without who searched, so this is as of now alone.
 */
@ApplicationScoped
public class UnmetDemand {
    private static final String CATEGORIES = """
            with asked as (
                select category, sum(times) as searches,
                       (array_agg(words order by times desc, words))[1:5] as words
                from (select category, words, sum(times) as times from catalogue.published_fruitless_search
                      where day >= ? group by category, words) w
                group by category),
            bought as (
                select category, sum(voided_won) + sum(won) filter (where figure = 'REFUNDED') as given_back
                from (select category, figure, voided_won, won from outcome.movement
                      where figure in ('CONFIRMED', 'REFUNDED') and at >= ?::timestamptz) m
                group by category),
            served as (
                select f.category, o.id from outcome.field_of_category f
                join techdev.published_output o on o.field = f.field and o.status = 'REGISTERED'
                union
                select p.category, l.output_id from techdev.published_output_link l
                join catalogue.published_listing p on p.id = l.listing_id
                where l.status = 'CONFIRMED')
            select coalesce(nullif(a.category, ''), b.category, '-') as category, coalesce(a.searches, 0) as searches,
                   coalesce(array_to_string(a.words, ', '), '') as words, coalesce(b.given_back, 0) as given_back,
                   (select coalesce(string_agg(f.field, ',' order by f.field), '') from outcome.field_of_category f
                    where f.category = coalesce(a.category, b.category)) as fields
            from asked a full join bought b on b.category = a.category
            where coalesce(a.searches, 0) + coalesce(b.given_back, 0) > 0
              and not exists (select from served s where s.category = coalesce(a.category, b.category))
            order by searches desc, given_back desc, 1""";

    /** What firms were refused, and what they were granted and let go. */
    private static final String PROGRAMMES = """
            select programme, sum(refused) as refused, sum(unspent) as unspent from (
                select r.programme, a.subsidy_won as refused, 0 as unspent from application.published_application a
                join programme.published_round r on r.id = a.round_id
                where a.status = 'REFUSED' and a.decided_at >= ?::timestamptz
                union all
                select m.programme, 0, m.won from outcome.movement m
                where m.figure in ('RETURNED_TO_ROUND', 'RETURNED_HOME') and m.share = 'SUBSIDY' and m.at >= ?::timestamptz) d
            group by programme having sum(refused) + sum(unspent) > 0 order by programme""";

    private final Sql sql;
    private final Names names;

    UnmetDemand(Sql sql, Names names) {
        this.sql = sql;
        this.names = names;
    }

    /**
     * @param fields which could serve it, as far as anybody has said
     * @param givenBack won that were paid in it and voided or refunded
     */
    @Schema(name = "UnmetCategory", description = "수요가 있고 기술개발 성과가 없는 분야")
    public record Wanted(
            @Schema(description = "분야. -는 분야 없이 찾은 것", examples = "EDUTECH")
            String category,

            Bilingual name,
            @Schema(examples = "[\"EDUCATION\"]") List<String> fields,

            @Schema(description = "결과가 없던 검색 수", examples = "12")
            long searches,

            @Schema(description = "가장 많이 찾은 말", examples = "코딩 교육, 화상 과외")
            String words,

            @Schema(description = "결제했다가 풀리거나 환불된 공급가액(원)", examples = "900000")
            long givenBack) {}

    @Schema(name = "UnspentProgramme", description = "거절되거나 쓰이지 않은 정부지원금")
    public record Unspent(
            @Schema(examples = "untact") String programme,
            Bilingual name,

            @Schema(description = "거절된 신청의 정부지원금(원)", examples = "3600000")
            long refused,

            @Schema(description = "발급되고 쓰이지 않아 돌아간 정부지원금(원)", examples = "1200000")
            long unspent) {}

    @Schema(name = "UnmetDemand", description = "연구를 계획할 때 볼 수요")
    public record Demand(LocalDate from, List<Wanted> categories, List<Unspent> programmes) {}

    @Transactional
    Demand since(LocalDate day) {
        String start = KoreanTime.startOf(day).toString();
        Map<String, Bilingual> categories = names.of(Dimension.CATEGORY);
        Map<String, Bilingual> programmes = names.of(Dimension.PROGRAMME);
        return new Demand(
                day,
                sql.list(CATEGORIES, row -> wanted(row, categories), day, start),
                sql.list(PROGRAMMES, row -> unspent(row, programmes), start, start));
    }

    private static Wanted wanted(Row row, Map<String, Bilingual> names) throws SQLException {
        String category = row.text("category");
        String fields = row.text("fields");
        return new Wanted(
                category,
                names.getOrDefault(category, new Bilingual(category, category)),
                fields.isEmpty() ? List.of() : List.of(fields.split(",")),
                row.number("searches"),
                row.text("words"),
                row.number("given_back"));
    }

    private static Unspent unspent(Row row, Map<String, Bilingual> names) throws SQLException {
        String programme = row.text("programme");
        return new Unspent(
                programme,
                names.getOrDefault(programme, new Bilingual(programme, programme)),
                row.number("refused"),
                row.number("unspent"));
    }
}
