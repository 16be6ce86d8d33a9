package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.identity.Caller;

/** Puts together what is seen of an application. */
@ApplicationScoped
class ShowApplication {
    private final ApplicationRepository applications;
    private final WaitingLists lists;
    private final ReviewApplication reviewApplication;
    private final Deposits deposits;
    private final VerdictJson json;

    ShowApplication(
            ApplicationRepository applications,
            WaitingLists lists,
            ReviewApplication reviewApplication,
            Deposits deposits,
            VerdictJson json) {
        this.applications = applications;
        this.lists = lists;
        this.reviewApplication = reviewApplication;
        this.deposits = deposits;
        this.json = json;
    }

    /** @throws kr.ieum.platform.problem.Refused when there is none that the caller may see */
    ApplicationView seen(ApplicationId id, Caller caller) {
        Application application = applications.get(id);
        caller.mustSee(application.firmNumber());
        return show(application);
    }

    ApplicationView show(Application application) {
        Long position = application.status() == ApplicationStatus.WAITING ? lists.ahead(application) + 1 : null;
        return application.view(
                json.read(application.verdict()),
                json.map(application.declarations()),
                position,
                deposits.progress(application).orElse(null),
                reviewApplication.appealBy(application));
    }
}
