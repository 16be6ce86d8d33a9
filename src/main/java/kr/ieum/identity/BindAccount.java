package kr.ieum.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import kr.ieum.platform.company.BusinessNumber;

/** Use case: an administrator says for which company an account acts. */
@ApplicationScoped
class BindAccount {
    private final CompanyBindings bindings;
    private final CurrentCaller callers;
    private final Event<IdentityEvent> events;

    BindAccount(CompanyBindings bindings, CurrentCaller callers, Event<IdentityEvent> events) {
        this.bindings = bindings;
        this.callers = callers;
        this.events = events;
    }

    @Transactional
    BusinessNumber bind(String account, BusinessNumber company) {
        Optional<BusinessNumber> before = bindings.find(account);
        BusinessNumber bound = before.orElseGet(
                () -> bindings.bind(account, company, callers.get().account()));
        if (!bound.equals(company)) throw IdentityProblem.ALREADY_BOUND.with("bound", bound);
        if (before.isEmpty())
            events.fire(
                    new IdentityEvent("ACCOUNT_BOUND", "ACCOUNT", account, callers.get(), Map.of("company", company)));
        return bound;
    }
}
