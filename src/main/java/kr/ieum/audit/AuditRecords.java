package kr.ieum.audit;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.ieum.identity.Caller;
import kr.ieum.identity.FourEyes;
import kr.ieum.platform.job.JobRun;
import kr.ieum.platform.job.JobRuns;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the agency's people read of the audit trail, and how they have it verified: facade of this room for readers. */
@ApplicationScoped
@RolesAllowed({AUDITOR, FINANCE, REVIEWER, ADMINISTRATOR})
public class AuditRecords {
    private final ReadEvents events;
    private final FourEyes fourEyes;
    private final ProveEvent proveEvent;
    private final DownloadEvents download;
    private final VerifyChain verifyChain;
    private final JobRuns runs;
    private final ObjectMapper json;

    AuditRecords(
            ReadEvents events,
            FourEyes fourEyes,
            ProveEvent proveEvent,
            DownloadEvents download,
            VerifyChain verifyChain,
            JobRuns runs,
            ObjectMapper json) {
        this.events = events;
        this.fourEyes = fourEyes;
        this.proveEvent = proveEvent;
        this.download = download;
        this.verifyChain = verifyChain;
        this.runs = runs;
        this.json = json;
    }

    /** Newest first. */
    public Page<EventView> list(EventFilter filter, PageRequest page) {
        return events.list(filter, page);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such event */
    public EventView get(UUID id) {
        return events.get(id);
    }

    @Transactional
    public Optional<EventView> find(UUID id) {
        return events.find(id);
    }

    /**
     * Everything about these things and what was proposed about them, and these events whatever they are about; the oldest
     * first.
     *
     * @param subjects their ids by their kinds, as in {@code VOUCHER}
     */
    @Transactional
    public List<EventView> about(Map<String, Set<String>> subjects, Collection<UUID> also, int most) {
        Map<String, Set<String>> all = new HashMap<>(subjects);
        List<UUID> ids = subjects.values().stream()
                .flatMap(Set::stream)
                .map(UUID::fromString)
                .toList();
        all.put("PROPOSAL", fourEyes.about(ids).stream().map(UUID::toString).collect(Collectors.toSet()));
        return events.about(all, also, most);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such event or it is not sealed yet */
    public InclusionProof prove(UUID id) {
        return proveEvent.prove(id);
    }

    /**
     * All that fit as a CSV file, after the download went on record.
     *
     * @param asked what was asked for, in words
     * @throws kr.ieum.platform.problem.Refused without a reason
     */
    public StreamingOutput csv(EventFilter filter, Caller caller, @Nullable String reason, String asked) {
        return download.csv(filter, caller, reason, asked);
    }

    /** Starts a verification of the whole chain; watch it by its id. */
    public JobRun verify() {
        return verifyChain.start(null, null);
    }

    /** Newest first. */
    @Transactional
    public Page<JobRun> verifications(PageRequest page) {
        return runs.list(VerifyChain.KIND, page);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such verification */
    @Transactional
    public JobRun verification(UUID id) {
        return runs.find(VerifyChain.KIND, id).orElseThrow(AuditProblem.UNKNOWN_VERIFICATION::with);
    }

    /** What a verification has found; empty while it goes on. */
    public Optional<Verification> result(JobRun run) {
        try {
            return run.result() == null
                    ? Optional.empty()
                    : Optional.of(json.readValue(run.result(), Verification.class));
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException(damaged);
        }
    }
}
