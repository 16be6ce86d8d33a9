package kr.ieum.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import kr.ieum.platform.job.RecurringJob;

/** Forgets answers whose time is over: a key is remembered for {@value KeyedAnswers#DAYS_KEPT} days. */
@ApplicationScoped
class ForgetAnswers implements RecurringJob {
    private final KeyedAnswers answers;

    ForgetAnswers(KeyedAnswers answers) {
        this.answers = answers;
    }

    @Override
    public String name() {
        return "forget-answers";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    @Transactional
    public void run() {
        answers.forget();
    }
}
