package kr.ieum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import kr.ieum.platform.web.KeyScope;

/** Keys belong to the company, so that a clerk may retry what the other sent; staff's belong to the account. */
@ApplicationScoped
class CallerKeyScope implements KeyScope {
    private final CurrentCaller callers;

    CallerKeyScope(CurrentCaller callers) {
        this.callers = callers;
    }

    @Override
    public String ofCaller() {
        return of(callers.get());
    }

    static String of(Caller caller) {
        return caller.company() == null ? caller.account() : caller.company().digits();
    }
}
