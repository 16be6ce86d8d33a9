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
class Targets {
    /** The one figure that is no money: fields of technology with an output in a listing. */
    private static final String FIELDS_LISTED = "FIELDS_LISTED";

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
    record Target(
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
    record All(Moment moment, List<Target> targets) {}

    @Transactional
    All at(Moment moment) {
        Map<String, Map<Figure, BigDecimal>> found = reckoning.of(Cut.whole(moment, names.ministries()));
        long fields = journeys.all(Journeys.By.FIELD, null, moment).entrySet().stream()
                .filter(field -> !field.getKey().equals(Journeys.WHOLE)
                        && field.getValue().listed() > 0)
                .count();
        return new All(
                moment, sql.list("select * from outcome.target order by place", row -> target(row, found, fields)));
    }

    private static Target target(Row row, Map<String, Map<Figure, BigDecimal>> found, long fields) throws SQLException {
        String figure = row.findText("figure");
        String programme = row.findText("programme");
        return new Target(
                row.text("code"),
                new Bilingual(row.text("korean"), row.text("english")),
                BigDecimal.valueOf(row.number("amount")),
                row.text("unit"),
                figure == null ? null : reached(figure, programme, found, fields),
                figure,
                programme,
                row.text("source"));
    }

    private static BigDecimal reached(
            String figure, @Nullable String programme, Map<String, Map<Figure, BigDecimal>> found, long fields) {
        if (figure.equals(FIELDS_LISTED)) return BigDecimal.valueOf(fields);
        return found.getOrDefault(programme == null ? Reckoning.WHOLE : programme, Map.of())
                .getOrDefault(Figure.valueOf(figure), BigDecimal.ZERO);
    }
}
