package kr.ieum.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import kr.ieum.platform.database.Row;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.Bilingual;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: what was aimed at, beside what was reached. */
@ApplicationScoped
public class Targets {
    /** Two figures that are not the board's: fields of technology with an output in a listing, and people trained. */
    private static final String FIELDS_LISTED = "FIELDS_LISTED";

    private static final String PEOPLE_TRAINED = "PEOPLE_TRAINED";
    private static final String TRAINED =
            "select coalesce(sum(people), 0) as people from outcome.training where xid < ?::xid8";

    private final Sql sql;
    private final Names names;
    private final Reckoning reckoning;
    private final Journeys journeys;

    Targets(Sql sql, Names names, Reckoning reckoning, Journeys journeys) {
        this.sql = sql;
        this.names = names;
        this.reckoning = reckoning;
        this.journeys = journeys;
    }

    /** @param reached absent where nothing here knows how much it is */
    @Schema(name = "OutcomeTarget", description = "목표와 지금")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Target(
            @Schema(examples = "FIRMS") String code,
            Bilingual name,
            @Schema(examples = "84000") BigDecimal target,

            @Schema(description = "FIRMS, PEOPLE, SHOPS, FIELDS, WON", examples = "FIRMS")
            String unit,

            @Schema(examples = "61854") @Nullable BigDecimal reached,

            @Schema(description = "견주는 수. 없으면 아직 셀 수 없습니다", examples = "FIRMS_ISSUED") @Nullable
            String figure,

            @Schema(description = "이 사업의 수만 견줍니다", examples = "smart-store") @Nullable
            String programme,

            @Schema(description = "목표의 출처") String source) {}

    @Schema(name = "OutcomeTargets", description = "목표와 지금")
    public record All(Moment moment, List<Target> targets) {}

    @Transactional
    All at(Moment moment) {
        Map<String, Map<Figure, BigDecimal>> found = reckoning.money(Cut.whole(moment, names.ministries()));
        long fields = journeys.all(Journeys.By.FIELD, null, moment).entrySet().stream()
                .filter(field -> !field.getKey().equals(Journeys.WHOLE)
                        && field.getValue().listed() > 0)
                .count();
        Map<String, BigDecimal> beside = Map.of(
                FIELDS_LISTED,
                BigDecimal.valueOf(fields),
                PEOPLE_TRAINED,
                BigDecimal.valueOf(sql.one(TRAINED, row -> row.number("people"), moment.horizon())));
        return new All(
                moment, sql.list("select * from outcome.target order by place", row -> target(row, found, beside)));
    }

    private static Target target(Row row, Map<String, Map<Figure, BigDecimal>> found, Map<String, BigDecimal> beside)
            throws SQLException {
        String figure = row.findText("figure");
        String programme = row.findText("programme");
        return new Target(
                row.text("code"),
                new Bilingual(row.text("korean"), row.text("english")),
                BigDecimal.valueOf(row.number("amount")),
                row.text("unit"),
                figure == null ? null : reached(figure, programme, found, beside),
                figure,
                programme,
                row.text("source"));
    }

    private static BigDecimal reached(
            String figure,
            @Nullable String programme,
            Map<String, Map<Figure, BigDecimal>> found,
            Map<String, BigDecimal> beside) {
        BigDecimal other = beside.get(figure);
        if (other != null) return other;
        return found.getOrDefault(programme == null ? Reckoning.WHOLE : programme, Map.of())
                .getOrDefault(Figure.valueOf(figure), BigDecimal.ZERO);
    }
}
