package kr.ieum.pact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import kr.ieum.identity.Caller;
import kr.ieum.platform.problem.CommonProblem;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use cases on a proposed pact: its suppliers sign or refuse it, its firm takes it back. */
@ApplicationScoped
class SignPact {
    private final PactRepository pacts;
    private final PactRecord record;
    private final Clock clock;

    SignPact(PactRepository pacts, PactRecord record, Clock clock) {
        this.pacts = pacts;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Signing takes no ETag: what is signed is the content of that hash, and several suppliers sign at the same time.
     *
     * @param contentHash of what the supplier has read
     */
    @Transactional
    PactView sign(PactId id, String contentHash, Caller caller) {
        Pact pact = lockForParty(id, caller);
        pact.mustBeOpen(contentHash);
        if (!pacts.sign(id, caller.companyOrRefuse(), caller.account(), clock.instant()))
            throw PactProblem.ALREADY_SIGNED.with();
        boolean last = pacts.view(pact).parties().stream().allMatch(party -> party.signedAt() != null);
        if (last) pact.agreed();
        return record.write(last ? "PACT_AGREED" : "PACT_SIGNED", id, null, caller);
    }

    @Transactional
    PactView refuse(PactId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        Pact pact = lockForParty(id, caller);
        IfMatch.check(ifMatch, pact.version());
        pact.end(PactStatus.REFUSED, reason, clock.instant());
        return record.write("PACT_REFUSED", id, reason, caller);
    }

    @Transactional
    PactView withdraw(PactId id, @Nullable IfMatch ifMatch, Caller caller) {
        Pact pact = pacts.lock(id);
        caller.mustBelongTo(pact.firmNumber());
        IfMatch.check(ifMatch, pact.version());
        pact.end(PactStatus.WITHDRAWN, "WITHDRAWN_BY_FIRM", clock.instant());
        return record.write("PACT_WITHDRAWN", id, null, caller);
    }

    /** To anybody who has no part in it there is no such pact; its firm may see it, and not sign for others. */
    private Pact lockForParty(PactId id, Caller caller) {
        Pact pact = pacts.lock(id);
        if (pacts.view(pact).isParty(caller.companyOrRefuse())) return pact;
        if (caller.actsFor(pact.firmNumber())) throw PactProblem.NOT_A_PARTY.with();
        throw CommonProblem.NOT_FOUND.with();
    }
}
