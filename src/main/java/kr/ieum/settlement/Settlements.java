package kr.ieum.settlement;

import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Proposal;
import kr.ieum.order.OrderId;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the agency's people read of settlement runs and do with them: facade of this room. */
@ApplicationScoped
@RolesAllowed({FINANCE, REVIEWER, AUDITOR})
public class Settlements {
    private final Runs runs;
    private final CollectRun collectRun;
    private final AgreeToPay agreeToPay;
    private final MoveRun moveRun;
    private final WritePaymentFile writePaymentFile;

    Settlements(
            Runs runs,
            CollectRun collectRun,
            AgreeToPay agreeToPay,
            MoveRun moveRun,
            WritePaymentFile writePaymentFile) {
        this.runs = runs;
        this.collectRun = collectRun;
        this.agreeToPay = agreeToPay;
        this.moveRun = moveRun;
        this.writePaymentFile = writePaymentFile;
    }

    /** Newest first. */
    @Transactional
    public Page<RunView> page(PageRequest page) {
        return Page.of(runs.page(page.before(), page.limit() + 1), page, run -> run.id()
                .toString());
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such run */
    @Transactional
    public RunView get(RunId id) {
        return runs.get(id);
    }

    /** By the code that people see, or its id. */
    @Transactional
    public Optional<RunId> named(String code, @Nullable UUID orId) {
        return runs.named(code, orId);
    }

    /** Those an order was or is to be paid in, the oldest first. */
    @Transactional
    public List<RunView> paying(OrderId order) {
        return runs.paying(order).stream().map(runs::get).toList();
    }

    /** That one person would pay it, while the second is awaited. */
    @Transactional
    public Optional<Proposal> proposed(RunId id) {
        return agreeToPay.proposed(id);
    }

    /** Collects what suppliers of a programme have earned until that day. */
    @RolesAllowed(FINANCE)
    public RunView collect(String programme, LocalDate until, Caller caller) {
        return collectRun.suppliers(programme, until, caller);
    }

    /** Agrees to pay that total; the second who agrees makes it so. */
    @RolesAllowed(FINANCE)
    public Proposal approve(RunId id, IfMatch ifMatch, RunApproval approval, Caller caller) {
        return agreeToPay.approve(id, ifMatch, approval, caller);
    }

    @RolesAllowed(FINANCE)
    public void discard(RunId id, IfMatch ifMatch, Caller caller) {
        moveRun.discard(id, ifMatch, caller);
    }

    /** Notes that the bank has the payment file. */
    @RolesAllowed(FINANCE)
    public void sent(RunId id, IfMatch ifMatch, Caller caller) {
        moveRun.send(id, ifMatch, caller);
    }

    /** The payment file (pain.001), byte for byte the same whenever it is asked for. */
    @Transactional
    @RolesAllowed({FINANCE, AUDITOR})
    public byte[] paymentFile(RunId id) {
        return writePaymentFile.of(runs.get(id));
    }
}
