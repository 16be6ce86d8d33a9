package kr.ieum.application;

import static kr.ieum.identity.Duty.Names.ADMINISTRATOR;
import static kr.ieum.identity.Duty.Names.AUDITOR;
import static kr.ieum.identity.Duty.Names.FINANCE;
import static kr.ieum.identity.Duty.Names.REVIEWER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import kr.ieum.identity.Caller;
import kr.ieum.identity.Proposal;
import kr.ieum.platform.company.BusinessNumber;
import kr.ieum.platform.web.IfMatch;
import kr.ieum.platform.web.Page;
import kr.ieum.platform.web.PageRequest;
import org.jspecify.annotations.Nullable;

/** What the agency's people read of all applications and decide: facade of this room for reviews. */
@ApplicationScoped
@RolesAllowed({REVIEWER, FINANCE, AUDITOR, ADMINISTRATOR})
public class ApplicationReviews {
    private final ApplicationRepository applications;
    private final ShowApplication showing;
    private final ReviewApplication reviewApplication;
    private final DecideApplication decideApplication;

    ApplicationReviews(
            ApplicationRepository applications,
            ShowApplication showing,
            ReviewApplication reviewApplication,
            DecideApplication decideApplication) {
        this.applications = applications;
        this.showing = showing;
        this.reviewApplication = reviewApplication;
        this.decideApplication = decideApplication;
    }

    /** Newest first; one firm's, or everybody's. */
    @Transactional
    public Page<ApplicationView> page(
            @Nullable BusinessNumber firm, @Nullable ApplicationStatus status, PageRequest page) {
        return Page.of(applications.page(page, null, firm, status), page, application -> application
                        .id()
                        .toString())
                .map(showing::show);
    }

    /** @throws kr.ieum.platform.problem.Refused when there is no such application */
    @Transactional
    public ApplicationView get(ApplicationId id) {
        return showing.show(applications.get(id));
    }

    /** By the code that people see, or its id. */
    @Transactional
    public Optional<ApplicationId> named(String code, @Nullable UUID orId) {
        return applications.named(code, orId).map(Application::id);
    }

    /** What one reviewer has decided already, while the second is awaited. */
    @Transactional
    public Optional<Proposal> proposed(ApplicationId id) {
        return decideApplication.proposed(id);
    }

    /**
     * Says what should become of it; the second who says the same makes it so.
     *
     * @throws kr.ieum.platform.problem.Refused as over the API
     */
    @RolesAllowed(REVIEWER)
    public Proposal decide(ApplicationId id, IfMatch ifMatch, ReviewDecision decision, Caller caller) {
        return decideApplication.decide(id, ifMatch, decision, caller);
    }

    /** Asks the firm something, which must be answered in time. */
    @RolesAllowed(REVIEWER)
    public void ask(ApplicationId id, IfMatch ifMatch, String question, Caller caller) {
        reviewApplication.ask(id, ifMatch, question, caller);
    }
}
