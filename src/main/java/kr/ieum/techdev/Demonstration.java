package kr.ieum.techdev;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.problem.Words;
import org.jspecify.annotations.Nullable;

/** That an output is or was tried where it is to be used. What it has shown is said once. */
@Entity
@Table(name = "demonstration", schema = "techdev")
class Demonstration {
    private static final Words THING = new Words("실증", "The demonstration");

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID outputId;
    private String site;
    private @Nullable String region;
    private LocalDate periodFrom;
    private LocalDate periodTo;

    @Enumerated(EnumType.STRING)
    private DemonstrationResult result = DemonstrationResult.UNDER_WAY;

    private @Nullable String finding;

    @Convert(converter = EvidenceForm.class)
    private List<Evidence> evidence = List.of();

    private Instant madeAt;
    private @Nullable Instant reportedAt;

    @SuppressWarnings("NullAway.Init")
    Demonstration() {}

    @SuppressWarnings("NullAway.Init")
    Demonstration(UUID id, TechOutputId output, ReportDemonstration.Plan plan, Instant now) {
        this.id = id;
        this.outputId = output.value();
        this.site = plan.site();
        this.region = plan.region() == null ? null : plan.region().digits();
        this.periodFrom = plan.from();
        this.periodTo = plan.to();
        this.madeAt = now;
    }

    /** @throws kr.ieum.platform.problem.Refused when it has not begun, or its result was told already */
    void report(ReportDemonstration.Report report, LocalDate today, Instant now) {
        result = result.to(report.result(), THING);
        if (today.isBefore(periodFrom)) throw TechdevProblem.DEMONSTRATION_NOT_BEGUN.with("from", periodFrom);
        finding = report.finding();
        evidence = List.copyOf(report.evidence());
        reportedAt = now;
    }

    boolean isOf(TechOutputId output) {
        return outputId.equals(output.value());
    }

    long version() {
        return version;
    }

    DemonstrationView view() {
        return new DemonstrationView(
                new DemonstrationId(id),
                version,
                new TechOutputId(outputId),
                site,
                region == null ? null : new RegionCode(region),
                periodFrom,
                periodTo,
                result,
                finding,
                evidence,
                madeAt,
                reportedAt);
    }
}
