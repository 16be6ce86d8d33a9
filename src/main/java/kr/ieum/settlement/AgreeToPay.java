package kr.ieum.settlement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: one finance person agrees to pay a run, and the second who does has it {@link ApproveRun approved}. */
@ApplicationScoped
class AgreeToPay {
    private static final String OPERATION = "APPROVE_SETTLEMENT";

    private final Runs runs;
    private final ApproveRun approveRun;
    private final FourEyes fourEyes;

    AgreeToPay(Runs runs, ApproveRun approveRun, FourEyes fourEyes) {
        this.runs = runs;
        this.approveRun = approveRun;
        this.fourEyes = fourEyes;
    }

    @Transactional
    Proposal approve(RunId id, @Nullable IfMatch ifMatch, RunApproval approval, Caller caller) {
        RunView run = runs.get(id);
        IfMatch.check(ifMatch, run.version());
        run.status().to(RunStatus.APPROVED, run.code());
        if (!approval.total().equals(run.total()))
            throw SettlementProblem.TOTAL_DIFFERS.with("approved", approval.total(), "total", run.total());
        Proposal proposal = fourEyes.agree(OPERATION, id.value(), approval, caller, Duty.FINANCE);
        if (proposal.isApproved()) approveRun.approve(id, ifMatch, caller);
        return proposal;
    }

    /** What the first of the two has agreed to, while the second is awaited. */
    Optional<Proposal> proposed(RunId id) {
        return fourEyes.awaiting(OPERATION, id.value());
    }
}
