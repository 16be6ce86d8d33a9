package kr.ieum.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.ieum.identity.Caller;
import kr.ieum.outcome.Journey.Listed;
import kr.ieum.outcome.Journey.Trial;
import kr.ieum.platform.database.Sql;
import kr.ieum.programme.Bilingual;
import kr.ieum.techdev.TechOutputId;
import kr.ieum.techdev.TechOutputView;
import kr.ieum.techdev.TechOutputs;

/** Use case: what became of research outputs. A partner sees those of its own ministry. */
@ApplicationScoped
class ReadJourneys {
    private final TechOutputs outputs;
    private final Journeys journeys;
    private final Sql sql;

    ReadJourneys(TechOutputs outputs, Journeys journeys, Sql sql) {
        this.outputs = outputs;
        this.journeys = journeys;
        this.sql = sql;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such output, or it is another ministry's */
    @Transactional
    Journey of(TechOutputId id, Moment moment, Caller caller) {
        TechOutputView output = outputs.all(List.of(id)).get(id);
        if (output == null || !caller.isStaff() && !caller.worksAt(output.ministry()))
            throw OutcomeProblem.UNKNOWN_OUTPUT.with();
        return new Journey(moment, output, trials(id), listings(id), journeys.of(id.value(), moment));
    }

    private List<Trial> trials(TechOutputId id) {
        return sql.list(
                """
                select site, period_from, period_to, result from techdev.published_demonstration
                where output_id = ? order by period_from, id""",
                row -> new Trial(
                        row.text("site"),
                        Objects.requireNonNull(row.findDate("period_from")),
                        Objects.requireNonNull(row.findDate("period_to")),
                        row.text("result")),
                id.value());
    }

    private List<Listed> listings(TechOutputId id) {
        return sql.list(
                """
                select l.listing_id, coalesce(p.title, '-') as title, l.supplier_id, s.name, l.confirmed_at, l.ended_at
                from techdev.published_output_link l
                join supplier.published_supplier s on s.id = l.supplier_id
                left join catalogue.published_listing p on p.id = l.listing_id
                where l.output_id = ? and l.confirmed_at is not null order by l.confirmed_at, l.id""",
                row -> new Listed(
                        row.uuid("listing_id"),
                        row.text("title"),
                        row.uuid("supplier_id"),
                        row.text("name"),
                        row.instant("confirmed_at"),
                        row.findInstant("ended_at")),
                id.value());
    }

    @Transactional
    Journey.Sums sums(Journeys.By by, Moment moment, Caller caller) {
        Map<String, JourneyFigures> found = journeys.all(by, caller.isStaff() ? null : caller.bodyOrRefuse(), moment);
        Map<String, Bilingual> names = names(by);
        List<Journey.Sum> parts = found.entrySet().stream()
                .filter(part -> !part.getKey().equals(Journeys.WHOLE))
                .map(part -> new Journey.Sum(
                        part.getKey(),
                        names.getOrDefault(part.getKey(), new Bilingual(part.getKey(), part.getKey())),
                        part.getValue()))
                .toList();
        return new Journey.Sums(moment, by, found.getOrDefault(Journeys.WHOLE, JourneyFigures.NONE), parts);
    }

    private Map<String, Bilingual> names(Journeys.By by) {
        return switch (by) {
            case FIELD -> Names.read(sql, "select code as key, korean, english from techdev.published_field");
            case MINISTRY -> Names.read(sql, "select code as key, korean, english from techdev.published_ministry");
            case YEAR -> Map.of();
        };
    }
}
