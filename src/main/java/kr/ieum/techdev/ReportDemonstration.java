package kr.ieum.techdev;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.identity.Caller;
import kr.ieum.platform.company.RegionCode;
import kr.ieum.platform.id.Ids;
import kr.ieum.platform.time.KoreanTime;
import kr.ieum.platform.web.IfMatch;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Use case: a ministry tells where an output is demonstrated, and afterwards what that has shown. */
@ApplicationScoped
class ReportDemonstration {
    private final OwnOutput own;
    private final DemonstrationRepository demonstrations;
    private final Ids ids;
    private final Clock clock;
    private final AuditTrail audit;

    ReportDemonstration(OwnOutput own, DemonstrationRepository demonstrations, Ids ids, Clock clock, AuditTrail audit) {
        this.own = own;
        this.demonstrations = demonstrations;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** Where and when. */
    @Schema(name = "NewDemonstration", description = "실증 계획")
    record Plan(
            @NotBlank @Size(max = 300) @Schema(examples = "세종시 초등학교 12곳")
            String site,

            @Nullable RegionCode region,
            @NotNull @Schema(examples = "2020-03-01") LocalDate from,
            @NotNull @Schema(examples = "2020-11-30") LocalDate to) {}

    /** What it has shown. */
    @Schema(name = "DemonstrationReport", description = "실증 결과")
    record Report(
            @NotNull @Schema(description = "PROVEN 입증, PARTLY_PROVEN 일부 입증, NOT_PROVEN 입증되지 않음", examples = "PROVEN")
            DemonstrationResult result,

            @NotBlank @Size(max = 4_000) @Schema(examples = "소음이 있는 교실에서 음성 인식률이 91%에서 97%로 올랐습니다.")
            String finding,

            @NotNull @Size(max = 50) List<@NotNull @Valid Evidence> evidence) {}

    @Transactional
    DemonstrationView plan(TechOutputId id, Plan plan, Caller caller) {
        TechOutput output = own.lock(id, caller);
        if (output.status() == TechOutputStatus.WITHDRAWN) throw TechdevProblem.OUTPUT_WITHDRAWN.with();
        if (plan.to().isBefore(plan.from()))
            throw TechdevProblem.DEMONSTRATION_PERIOD.with("from", plan.from(), "to", plan.to());
        Demonstration demonstration = new Demonstration(ids.next(), id, plan, clock.instant());
        demonstrations.persistAndFlush(demonstration);
        DemonstrationView view = demonstration.view();
        record("DEMONSTRATION_PLANNED", null, view, caller);
        return view;
    }

    @Transactional
    DemonstrationView report(
            TechOutputId output, DemonstrationId id, @Nullable IfMatch ifMatch, Report report, Caller caller) {
        own.lock(output, caller);
        Demonstration demonstration = demonstrations.get(output, id);
        IfMatch.check(ifMatch, demonstration.version());
        DemonstrationView before = demonstration.view();
        demonstration.report(report, KoreanTime.today(clock), clock.instant());
        demonstrations.flush();
        DemonstrationView after = demonstration.view();
        record("DEMONSTRATION_REPORTED", before, after, caller);
        return after;
    }

    private void record(String action, @Nullable DemonstrationView before, DemonstrationView after, Caller caller) {
        audit.record(AuditEvent.of(audit.newEvent(), caller, action)
                .to("DEMONSTRATION", after.id().value())
                .because(after.finding())
                .changing(before, after));
    }
}
