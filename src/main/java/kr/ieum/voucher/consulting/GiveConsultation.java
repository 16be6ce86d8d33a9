package kr.ieum.voucher.consulting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import kr.ieum.audit.AuditEvent;
import kr.ieum.audit.AuditTrail;
import kr.ieum.firm.inbox.Inbox;
import kr.ieum.firm.inbox.Letter;
import kr.ieum.firm.inbox.Notice;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.programme.Category;
import kr.ieum.programme.Programmes;
import kr.ieum.programme.StepOrder;
import kr.ieum.programme.Terms;
import kr.ieum.voucher.VoucherId;
import kr.ieum.voucher.VoucherView;
import kr.ieum.voucher.Vouchers;

/** Use case: a consultant of the agency writes down what he found at the firm and what he advises it to buy. */
@ApplicationScoped
class GiveConsultation {
    private final Vouchers vouchers;
    private final Programmes programmes;
    private final Consultations consultations;
    private final AuditTrail audit;
    private final Inbox inbox;
    private final Clock clock;

    GiveConsultation(
            Vouchers vouchers,
            Programmes programmes,
            Consultations consultations,
            AuditTrail audit,
            Inbox inbox,
            Clock clock) {
        this.vouchers = vouchers;
        this.programmes = programmes;
        this.consultations = consultations;
        this.audit = audit;
        this.inbox = inbox;
        this.clock = clock;
    }

    @Transactional
    Consultation give(VoucherId id, List<String> categories, String finding, Caller caller) {
        VoucherView voucher = vouchers.lock(id);
        if (caller.actsFor(voucher.firmNumber())) throw ConsultingProblem.OWN_FIRM.with();
        Terms terms =
                programmes.rules(voucher.programme(), voucher.ruleVersion()).terms();
        if (terms.stepOrder() != StepOrder.CONSULT_FIRST) throw ConsultingProblem.NOT_CONSULT_FIRST.with();
        List<String> known = terms.categories().stream().map(Category::code).toList();
        if (!known.containsAll(categories)) throw ConsultingProblem.UNKNOWN_CATEGORY.with("categories", known);
        Consultation given = new Consultation(
                id, categories.stream().distinct().toList(), finding, caller.account(), clock.instant());
        if (!consultations.store(given)) throw CommonProblem.ALREADY_THERE.with("what", voucher.code());
        audit.record(AuditEvent.of(audit.newEvent(), caller, "CONSULTATION_GIVEN")
                .to("VOUCHER", id.value())
                .about(voucher.firmId().value())
                .inRound(voucher.roundId().value())
                .under(voucher.programme() + " " + voucher.ruleVersion())
                .changing(null, given));
        inbox.tell(Letter.to(voucher.firmId(), Notice.CONSULTATION_GIVEN, "code", voucher.code()));
        return given;
    }
}
