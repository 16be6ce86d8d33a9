package kr.ieum.techdev.link;

import static kr.ieum.identity.Duty.Names.PARTNER;
import static kr.ieum.identity.Duty.Names.SUPPLIER_MEMBER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import kr.ieum.identity.Caller;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import kr.ieum.techdev.TechOutputId;
import org.jspecify.annotations.Nullable;

/** Links between listings and outputs, for those they are between: facade. To others they do not exist (404). */
@ApplicationScoped
public class OutputLinks {
    private final ShowLinks showing;
    private final ClaimOutput claimOutput;
    private final DecideLink decideLink;

    OutputLinks(ShowLinks showing, ClaimOutput claimOutput, DecideLink decideLink) {
        this.showing = showing;
        this.claimOutput = claimOutput;
        this.decideLink = decideLink;
    }

    /** Those of the caller's own ministry or company, the newest first. */
    @Transactional
    public Page<OutputLinkView> of(Caller caller, @Nullable OutputLinkStatus status, PageRequest page) {
        LinkSearch search = new LinkSearch();
        search.status = status;
        return showing.find(search, page, caller);
    }

    @Transactional
    public OutputLinkView get(OutputLinkId id, Caller caller) {
        return showing.visible(id, caller);
    }

    @RolesAllowed(SUPPLIER_MEMBER)
    public OutputLinkView claim(TechOutputId output, NewOutputLink claim, Caller caller) {
        return claimOutput.claim(output, claim, caller);
    }

    @RolesAllowed(SUPPLIER_MEMBER)
    public OutputLinkView withdraw(OutputLinkId id, @Nullable IfMatch ifMatch, String reason, Caller caller) {
        return decideLink.withdraw(id, ifMatch, reason, caller);
    }

    /** @throws kr.ieum.platform.problem.Refused when the supplier has no right to what it claims */
    @RolesAllowed(PARTNER)
    public OutputLinkView decide(OutputLinkId id, @Nullable IfMatch ifMatch, LinkDecision decision, Caller caller) {
        return decideLink.decide(id, ifMatch, decision, caller);
    }
}
