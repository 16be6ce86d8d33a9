package kr.ieum.application;

import jakarta.enterprise.context.ApplicationScoped;

/** Puts together what is seen of an application. */
@ApplicationScoped
class ShowApplication {
    private final ApplicationRepository applications;
    private final ReviewApplication reviewApplication;
    private final Deposits deposits;
    private final VerdictJson json;

    ShowApplication(
            ApplicationRepository applications,
            ReviewApplication reviewApplication,
            Deposits deposits,
            VerdictJson json) {
        this.applications = applications;
        this.reviewApplication = reviewApplication;
        this.deposits = deposits;
        this.json = json;
    }

    ApplicationView show(Application application) {
        Long position = application.status() == ApplicationStatus.WAITING ? applications.ahead(application) + 1 : null;
        return application.view(
                json.read(application.verdict()),
                json.map(application.declarations()),
                position,
                deposits.progress(application).orElse(null),
                reviewApplication.appealBy(application));
    }
}
