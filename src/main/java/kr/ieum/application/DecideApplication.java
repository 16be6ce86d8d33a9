package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Duty;
import kr.ieum.identity.FourEyes;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Use case: two reviewers decide a review or an appeal. */
@ApplicationScoped
class DecideApplication {
    private static final String OPERATION = "DECIDE_APPLICATION";

    private final ApplicationRepository applications;
    private final ReviewApplication reviewApplication;
    private final FourEyes fourEyes;

    DecideApplication(ApplicationRepository applications, ReviewApplication reviewApplication, FourEyes fourEyes) {
        this.applications = applications;
        this.reviewApplication = reviewApplication;
        this.fourEyes = fourEyes;
    }

    @Transactional
    Proposal decide(ApplicationId id, @Nullable IfMatch ifMatch, ReviewDecision decision, Caller caller) {
        IfMatch.check(ifMatch, applications.get(id).version());
        reviewApplication.mustBeImpartial(id, caller);
        Proposal proposal = fourEyes.agree(OPERATION, id.value(), decision, caller, Duty.REVIEWER);
        if (proposal.isApproved())
            reviewApplication.decide(id, ifMatch, decision.decision(), decision.reason(), caller);
        return proposal;
    }

    /** What the first of the two has said, while the second is awaited. */
    Optional<Proposal> proposed(ApplicationId id) {
        return fourEyes.awaiting(OPERATION, id.value());
    }
}
